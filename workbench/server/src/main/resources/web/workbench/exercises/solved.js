import { remembered } from "../remembered.js";

/** By what this browser remembers that an exercise was solved, and this tab that it was tried. */
export const nameOf = (step, number) => `exercise:${step}:${number}`;

export const namesOf = (step) => [1, 2, 3].map((number) => nameOf(step, number));

/** How many exercises of a step this browser has solved. */
export const countSolved = (step) => namesOf(step).filter((name) => remembered(name)).length;
