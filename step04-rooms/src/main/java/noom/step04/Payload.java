package noom.step04;

import noom.step03.UserError;

/** What came with an event, in the form of its wire; only the handler knows the shape. */
@FunctionalInterface
public interface Payload {
  /**
   * @return null if {@link Void} is asked for
   * @throws UserError {@code bad_payload} if it has another shape
   */
  <P> P as(Class<P> shape);
}
