// The architecture as data: the array of floors is the diagram. A file imports from its own room or a lower floor; never up, never sideways.
const FLOORS = [
  ['contract'],
  ['kernel'],
  ['ledger'],
  ['members'],
  ['initiatives', 'actions', 'commitments', 'meetings', 'discussions'],
  ['live', 'notices', 'records', 'portal'],
  ['demo'],
];
const CONTRACT_LIBRARIES = 'node_modules/(class-validator|class-transformer|reflect-metadata)/';
/** Sideways, through one file each. */
const DOORS = [['meetings', 'actions'], ['commitments', 'actions']];
const rule = (name, from, to, extra = {}) => ({ name, severity: 'error', from: { path: from }, to: { path: to, ...extra } });

const forbidden = [
  { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
  rule('contract-is-pure', '^src/contract/', '.', { pathNot: `^src/contract/|${CONTRACT_LIBRARIES}` }),
  rule('client-sees-only-the-contract', '^client/', '^(src|migrations|test)/', { pathNot: '^src/contract/' }),
  rule('server-does-not-see-the-client', '^(src|migrations)/', '^client/'),
  rule('sockets-only-in-live', '^src/(?!live/)', 'node_modules/socket\\.io/'),
  rule('only-wire-talks-to-the-server', '^client/src/(?!wire/)', 'node_modules/socket\\.io-client/'),
  rule('ui-knows-no-room-and-no-server', '^client/src/ui/', '^client/src/(wire|record|rooms|shell)/|^src/contract/(?!words/words)'),
  rule('shell-knows-no-room', '^client/src/(shell|record)/', '^client/src/rooms/'),
  rule('wire-knows-no-picture', '^client/src/wire/', '^client/src/(ui|record|rooms|shell)/'),
  rule('only-the-roots-name-all-rooms', '^src/(contract|kernel|ledger|members|initiatives|discussions|live|notices|records|portal|demo)/', '^src/[^/]+\\.ts$'),
];
FLOORS.forEach((rooms, i) =>
  rooms.forEach((room) => {
    const above = FLOORS.slice(i + 1).flat();
    if (above.length) forbidden.push(rule(`${room}-never-looks-up`, `^src/${room}/`, `^src/(${above.join('|')})/`));
    for (const beside of rooms.filter((r) => r !== room)) {
      const door = DOORS.some(([from, to]) => from === room && to === beside);
      forbidden.push(rule(`${room}-not-${beside}`, `^src/${room}/`, `^src/${beside}/`, door ? { pathNot: `${beside}\\.door\\.ts$` } : {}));
      forbidden.push(rule(`client-${room}-not-${beside}`, `^client/src/rooms/${room}/`, `^client/src/rooms/${beside}/`));
    }
  }),
);

/** The array itself, for the test that draws it. */
const config = {

  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: require('node:path').join(__dirname, 'cruise.json') },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs'], exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
Object.defineProperty(config, 'floors', { value: FLOORS, enumerable: false });
module.exports = config;
