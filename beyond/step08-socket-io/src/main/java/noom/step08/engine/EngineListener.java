package noom.step08.engine;

/** What is told to the layer above about one session; by one thread at a time. */
public interface EngineListener {
  /** The client has sent a text. */
  void hear(String message);

  /** The client has sent bytes. */
  void hear(byte[] message);

  /**
   * The session is over.
   *
   * @param reason as the original names it, such as {@code ping timeout}
   */
  void lose(String reason);
}
