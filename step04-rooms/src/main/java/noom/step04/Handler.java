package noom.step04;

import noom.step03.UserError;

/**
 * What the server does when a browser emits an event.
 *
 * @param <P> the shape of the payload: a record, or {@link Void} if there is none
 */
@FunctionalInterface
public interface Handler<P> {
  /**
   * @return the payload of the ack, or null
   * @throws UserError told to that browser, and to nobody else
   */
  Object handle(Socket socket, P payload);
}
