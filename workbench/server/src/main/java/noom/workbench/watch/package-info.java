/**
 * An edit is seen when it is saved: compiles what is saved, and lets the new server take over from
 * the old one. {@link noom.workbench.watch.DevMode} is where to begin; no lesson needs to know of
 * it, and it knows of no lesson.
 *
 * <p>This package alone is never loaded anew: after an edit here, stop with Ctrl+C and run the
 * command again.
 */
package noom.workbench.watch;
