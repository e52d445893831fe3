/** Whole frames of WebSockets, written without Jetty's help, and never in the middle of its own. */
package noom.workbench.frames;
