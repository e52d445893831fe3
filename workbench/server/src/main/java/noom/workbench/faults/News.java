package noom.workbench.faults;

import noom.workbench.language.Sentence;

/**
 * A fault has begun or ended.
 *
 * @param sentence that says so to those who see it
 */
public record News(InForce fault, Sentence sentence) {}
