// The package brings no types of its own; these are of what is used of it.
declare module 'csstree-validator' {
  /** Every fault of a stylesheet, with its place counted from 1. */
  export function validate(
    css: string,
    filename: string,
  ): { message: string; line?: number; column?: number }[];
}
