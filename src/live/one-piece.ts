// What is said to many is framed once, and each socket is handed that frame. The library frames it as two pieces, head and text, which costs every socket a vectored write;
// joined once they are one piece, at four fifths of the processor's time a write. Not here: to whom it goes (publisher.ts), the bus the adapter is of (bus.ts).

/** Where the library keeps the frame, for as long as it does: without it, it writes as it always did. */
interface Framing {
  _encode?(packet: unknown, options: { wsPreEncodedFrame?: Buffer[] }): unknown;
}

/** The same adapter; what it sends to many goes out in one piece. */
export const inOnePiece = <A extends object>(adapter: A): A => {
  const framing = adapter as Framing;
  const encode = framing._encode;
  if (encode) {
    framing._encode = (packet, options) => {
      const encoded = encode.call(adapter, packet, options);
      if (options.wsPreEncodedFrame) options.wsPreEncodedFrame = [Buffer.concat(options.wsPreEncodedFrame)];
      return encoded;
    };
  }
  return adapter;
};
