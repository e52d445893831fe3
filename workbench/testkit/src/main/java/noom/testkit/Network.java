package noom.testkit;

/**
 * A network between browsers and the server, which can fail as real ones do: without a word to
 * either side.
 */
public final class Network implements AutoCloseable {
  private final Relay relay;

  private Network(Relay relay) {
    this.relay = relay;
  }

  public static Network to(LessonExtension server) {
    return new Network(Relay.to(server.page()));
  }

  /** Opens the server's page through this network, so that a failing connection is no mistake. */
  public Browser open(Browser browser, String rest) {
    browser.mayLoseServer();
    return browser.open(relay.uri().resolve("/" + rest));
  }

  /** From now on nothing passes on the lines that there are; neither side is told. */
  public void freeze() {
    relay.freeze();
  }

  /** The browsers lose the lines that there are; the server is not told. */
  public void loseBrowsers() {
    relay.loseClients();
  }

  @Override
  public void close() {
    relay.close();
  }
}
