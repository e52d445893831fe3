/** What a WebSocket begins with, and what of that is kept: nothing that nobody needs any more. */
package noom.workbench.handshake;
