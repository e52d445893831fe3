package noom.workbench.classroom;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * What an instructor has done and can undo.
 *
 * @param id by which the console means it; one that takes the place of another has the same
 * @param words what is so now
 * @param button what undoes it, in words
 * @param end when it ends by itself, in milliseconds since 1970; 0 if it does not
 */
record Act(String id, String words, String button, long end, @JsonIgnore Runnable undo) {}
