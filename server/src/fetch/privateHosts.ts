/** Which hosts are this machine or lie in a private network (RFC 1918, RFC 4193, RFC 6598, RFC 6890), as IPv6 maps them too (RFC 6052). */

/** Whether a host name or address is this machine's loopback. Takes IPv6 with or without brackets. */
export function isLoopbackHost(host: string): boolean {
  const name = bare(host);
  return name === 'localhost' || name.endsWith('.localhost') || /^127(?:\.\d{1,3}){3}$/.test(name) || name === '::1';
}

/** Whether an address is loopback, private, link-local, shared, multicast or unspecified. Names say nothing: look them up. */
export function isPrivateHost(host: string): boolean {
  const name = bare(host);
  const mapped = /^(?:::ffff|64:ff9b:):(?:(\d+\.\d+\.\d+\.\d+)|([0-9a-f]{1,4}):([0-9a-f]{1,4}))$/.exec(name);
  if (mapped !== null) {
    return isPrivateIPv4(mapped[1] ?? fromHexPair(mapped[2] ?? '0', mapped[3] ?? '0'));
  }
  if (name.includes(':')) {
    return name === '::' || name === '::1' || /^(?:f[cd]|fe[89ab]|ff)/.test(name);
  }
  return isLoopbackHost(name) || /\.(?:local|internal|home\.arpa)$/.test(name) || isPrivateIPv4(name);
}

function isPrivateIPv4(address: string): boolean {
  const parts = address.split('.').map(Number);
  const [a = -1, b = -1] = parts;
  if (parts.length !== 4 || parts.some((part) => !Number.isInteger(part))) {
    return false;
  }
  return (
    a === 0 ||
    a === 10 ||
    a === 127 ||
    a >= 224 ||
    (a === 100 && b >= 64 && b < 128) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && b === 168) ||
    (a === 198 && (b === 18 || b === 19))
  );
}

function fromHexPair(high: string, low: string): string {
  const value = parseInt(high, 16) * 65_536 + parseInt(low, 16);
  return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.');
}

function bare(host: string): string {
  return host
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');
}
