package noom.bench;

import java.util.List;

/**
 * A server that is compared with others: a system under test.
 *
 * @param command starts it; it listens on the port that the environment names
 */
record Server(String name, List<String> command, Protocol protocol) {}
