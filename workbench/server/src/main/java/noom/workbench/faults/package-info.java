/**
 * Fault injection: what an instructor breaks, for one person, a room or all, so that a class can
 * see it. Each fault ends by itself.
 */
package noom.workbench.faults;
