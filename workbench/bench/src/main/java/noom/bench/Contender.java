package noom.bench;

import java.util.List;

/**
 * A server that takes part.
 *
 * @param command starts it; it listens on the port that the environment names
 */
record Contender(String name, List<String> command, Protocol protocol) {}
