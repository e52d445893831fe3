package noom.step08;

/** Tells one who has emitted an event that it is done. */
@FunctionalInterface
public interface Ack {
  /**
   * @param arguments what Jackson writes as JSON, or bytes
   */
  void call(Object... arguments);
}
