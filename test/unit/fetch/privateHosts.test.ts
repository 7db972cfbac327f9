import { expect, test } from 'vitest';
import { isLoopbackHost, isPrivateHost } from '../../../server/src/fetch/privateHosts.js';

test.each(['localhost', 'LOCALHOST.', 'pretalx.localhost', '127.0.0.1', '127.8.9.10', '::1', '[::1]'])(
  '%s is this machine',
  (host) => {
    expect([isLoopbackHost(host), isPrivateHost(host)]).toEqual([true, true]);
  },
);

test.each([
  '0.0.0.0',
  '10.0.0.1',
  '100.64.0.1',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  'printer.local',
  'wiki.internal',
  '[::]',
  '[fd00::1]',
  '[fe80::1]',
  '[ff02::1]',
  '::ffff:10.0.0.1',
  '[::ffff:7f00:1]',
  '[64:ff9b::a00:1]',
])('%s is private', (host) => {
  expect([isLoopbackHost(host), isPrivateHost(host)]).toEqual([false, true]);
});

test.each([
  'pretalx.com',
  'fd.io',
  'fc.example',
  '10.example.org',
  '127.example.org',
  '127.0.0.1.example.org',
  'localhost.example.org',
  '100.128.0.1',
  '172.32.0.1',
  '192.169.0.1',
  '8.8.8.8',
  '[2606:4700::1]',
  '::ffff:8.8.8.8',
])('%s is public', (host) => {
  expect([isLoopbackHost(host), isPrivateHost(host)]).toEqual([false, false]);
});
