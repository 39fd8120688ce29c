// What IATI 2.03 allows, in our own words: one line a shape. `@name` is an attribute (`?` optional, `:kind` otherwise text), `name` a child in its
// place (`? * +` how often, `=shape` when its shape has another name), `#kind` simple content, `!` no attributes of other namespaces.
// Children stand in this order; elements of other namespaces may follow the last one. A test holds the table against the standard's own XSD.
// Not here: code lists, and rules that look at more than one element (rules.ts).

export const TABLE: Record<string, string> = {
  'iati-activities': '@version @generated-datetime?:dateTime @linked-data-default?:uri iati-activity+',
  'iati-activity': '@last-updated-datetime?:dateTime @default-currency? @humanitarian?:boolean @hierarchy?:int @linked-data-uri?:uri @budget-not-provided?'
    + ' iati-identifier reporting-org title=text description+=typed-text participating-org+ other-identifier* activity-status=code activity-date+'
    + ' contact-info* activity-scope?=code recipient-country* recipient-region* location* sector* tag* country-budget-items? humanitarian-scope*'
    + ' policy-marker* collaboration-type?=code default-flow-type?=code default-finance-type?=code default-aid-type*=aid-type default-tied-status?=code'
    + ' budget* planned-disbursement* capital-spend? transaction* document-link* related-activity* legacy-data* conditions? result* crs-add? fss?',

  // Shapes used under several names
  narrative: '#string',
  string: '#string',
  link: '#uri',
  amount: '#decimal !',
  plain: '#string !',
  code: '@code',
  day: '@iso-date:date',
  text: 'narrative+',
  'typed-text': '@type? narrative+',
  money: '#decimal @currency? @value-date:date',
  'aid-type': '@code @vocabulary?',
  'coded-text': '@code narrative*',
  'vocabulary-text': '@code @vocabulary? @vocabulary-uri?:uri narrative*',
  'provider-org': '@ref? @provider-activity-id? @type? narrative*',
  'receiver-org': '@ref? @receiver-activity-id? @type? narrative*',

  'iati-identifier': '#string',
  'reporting-org': '@ref @type @secondary-reporter?:boolean narrative+',
  'participating-org': '@ref? @type? @role @activity-id? @crs-channel-code? narrative*',
  'other-identifier': '@ref @type owner-org?',
  'owner-org': '@ref? narrative*',
  'activity-date': '@type @iso-date:date narrative*',
  'contact-info': '@type? organisation?=text department?=text person-name?=text job-title?=text telephone*=string email*=string website*=link mailing-address*=text',
  'recipient-country': '@code @percentage?:decimal narrative*',
  'recipient-region': '@code @vocabulary? @vocabulary-uri?:uri @percentage?:decimal narrative*',
  location: '@ref? location-reach?=code location-id*=place-code name?=text description?=text activity-description?=text administrative* point?'
    + ' exactness?=code location-class?=code feature-designation?=code',
  'place-code': '@code @vocabulary',
  administrative: '@code @vocabulary @level?:natural',
  point: '@srsName pos=plain',
  sector: '@vocabulary? @vocabulary-uri?:uri @code @percentage?:decimal narrative*',
  tag: '@code @vocabulary @vocabulary-uri?:uri narrative*',
  'country-budget-items': '@vocabulary budget-item+',
  'budget-item': '@code @percentage?:decimal description?=text',
  'humanitarian-scope': '@type @vocabulary @vocabulary-uri?:uri @code narrative*',
  'policy-marker': '@vocabulary? @vocabulary-uri?:uri @code @significance? narrative*',
  budget: '@type? @status? period-start=day period-end=day value=money',
  'planned-disbursement': '@type? period-start=day period-end?=day value=money provider-org? receiver-org?',
  'capital-spend': '@percentage:decimal',
  transaction: '@ref? @humanitarian?:boolean transaction-type=code transaction-date=day value=money description?=text provider-org? receiver-org?'
    + ' disbursement-channel?=code sector*=vocabulary-text recipient-country?=coded-text recipient-region?=vocabulary-text flow-type?=code'
    + ' finance-type?=code aid-type* tied-status?=code',
  'document-link': '@url:uri @format title=text description?=text category+=code language*=code document-date?=day',
  'related-activity': '! @ref @type',
  'legacy-data': '! @name @value @iati-equivalent?:nmtoken',
  conditions: '@attached:boolean condition*',
  condition: '! @type narrative+',

  result: '@type @aggregation-status?:boolean title=text description?=text document-link* reference* indicator+',
  reference: '@code @vocabulary @vocabulary-uri?:uri',
  indicator: '@measure @ascending?:boolean @aggregation-status?:boolean title=text description?=text document-link* reference*=indicator-reference baseline* period*',
  'indicator-reference': '@vocabulary @code @indicator-uri?:uri',
  baseline: '@iso-date?:date @year:positive @value? location*=location-ref dimension* document-link* comment?=text',
  period: 'period-start=day period-end=day target*=measurement actual*=measurement',
  measurement: '! @value? location*=location-ref dimension* comment?=text document-link*',
  'location-ref': '@ref?',
  dimension: '@name? @value?',

  'crs-add': 'other-flags* loan-terms? loan-status? channel-code?=plain',
  'other-flags': '@code @significance:boolean',
  'loan-terms': '@rate-1?:decimal @rate-2?:decimal repayment-type?=code repayment-plan?=code commitment-date?=day repayment-first-date?=day repayment-final-date?=day',
  'loan-status': '@year:decimal @currency? @value-date:date interest-received?=amount principal-outstanding?=amount principal-arrears?=amount interest-arrears?=amount',
  fss: '@extraction-date:date @priority?:boolean @phaseout-year?:decimal forecast*',
  forecast: '#decimal @year:decimal @currency? @value-date?:date',
};

const own = 'iati-activities iati-activity iati-identifier reporting-org participating-org other-identifier activity-date contact-info recipient-country'
  + ' recipient-region location sector tag country-budget-items humanitarian-scope policy-marker capital-spend budget planned-disbursement transaction'
  + ' related-activity legacy-data conditions result crs-add fss dimension narrative';
const shared: Record<string, string> = {
  title: 'text', description: 'text', comment: 'text', 'activity-status': 'code', 'activity-scope': 'code', 'collaboration-type': 'code',
  'default-flow-type': 'code', 'default-finance-type': 'code', 'default-tied-status': 'code', 'default-aid-type': 'aid-type',
};

/** Elements the schema knows by name wherever they stand, and their shape there. */
export const GLOBAL = new Map<string, string>([...own.split(' ').map((name): [string, string] => [name, name]), ...Object.entries(shared)]);
