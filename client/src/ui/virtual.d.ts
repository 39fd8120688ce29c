// Modules made at build time (client/build): the theme's variables as a stylesheet, and the middles of places too small for the map.
declare module 'virtual:theme-variables.css';
declare module 'virtual:small-places' {
  export const SMALL_PLACES: Readonly<Record<string, readonly [longitude: number, latitude: number]>>;
}
