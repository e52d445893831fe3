/**
 * What one reads beside the page: lessons, sources, what is new in a step, and the words of the
 * field.
 */
package noom.workbench.docs;
