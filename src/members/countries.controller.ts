// The names of all countries, as the Network writes them: for maps, filters and forms. The same for everybody, so a browser may keep it. No writes.
import { Controller, Get, Header } from '@nestjs/common';
import type { CountryLine } from '../contract/members.reads.js';
import { Access } from './access.js';
import { allCountries, countryNames, frenchForms } from './countries.js';

const LINES: readonly CountryLine[] = allCountries().flatMap((code) => {
  const names = countryNames(code);
  return names ? [{ code, name: { en: names.short[0], fr: names.short[1] }, french: frenchForms(names.short[1], names.articleFr), sort: { en: names.sort[0], fr: names.sort[1] } }] : [];
});

@Controller('api/countries')
@Access('public')
export class CountriesController {
  @Get()
  @Header('cache-control', 'private, max-age=3600')
  all(): readonly CountryLine[] {
    return LINES;
  }
}
