/**
 * The interface in the language of the person who looks at it: sentences by key, from one file for
 * each module and language.
 */
package noom.workbench.language;
