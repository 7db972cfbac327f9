declare module 'commonmark-spec' {
  /** The specification's examples; `→` stands for a tab in them. */
  export const tests: readonly { readonly markdown: string; readonly number: number; readonly section: string }[];
}
