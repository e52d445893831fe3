/**
 * Whole frames of WebSockets, written without Jetty's help, and never in the middle of its own; and
 * an event loop for those who want one.
 */
package noom.workbench.frames;
