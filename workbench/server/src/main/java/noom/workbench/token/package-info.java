/** Secrets that nobody can guess, and by which one is known. */
package noom.workbench.token;
