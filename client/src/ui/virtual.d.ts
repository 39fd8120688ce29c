// Modules made at build time (client/build): the theme's variables as a stylesheet, the atlas and the middles of places too small for it, the contract's words.
declare module 'virtual:theme-variables.css';
declare module 'virtual:small-places' {
  export const SMALL_PLACES: Readonly<Record<string, readonly [longitude: number, latitude: number]>>;
}
declare module 'virtual:record/*' {
  const words: Readonly<Record<string, string>>;
  export default words;
}
declare module 'virtual:world-atlas' {
  const topology: import('./map/atlas.js').AtlasTopology;
  export default topology;
}
