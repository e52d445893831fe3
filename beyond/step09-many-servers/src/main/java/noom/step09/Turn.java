package noom.step09;

import noom.step04.Socket;

/**
 * What is to be done on this server when an entry of its own comes back from the log.
 *
 * @param action to be run once
 */
record Turn(Socket socket, Runnable action) {}
