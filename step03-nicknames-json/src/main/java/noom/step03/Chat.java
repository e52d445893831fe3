package noom.step03;

import io.javalin.websocket.WsContext;
import io.javalin.websocket.WsMessageContext;
import java.util.function.LongSupplier;
import noom.step02.Outbox;
import noom.step02.Peers;

/** Everyone talks to everyone, each under a nickname. */
final class Chat {
  static final int MAX_MESSAGE = 2_000;
  static final int BURST = 20;
  static final int PER_SECOND = 10;

  private static final String ALLOWANCE = TokenBucket.class.getName();

  private final Peers everyone;
  private final LongSupplier nanoClock;

  Chat(Peers everyone, LongSupplier nanoClock) {
    this.everyone = everyone;
    this.nanoClock = nanoClock;
  }

  private record Connected(String id) {}

  private record NewMessage(String from, String nickname, String text) {}

  void welcome(WsContext connection) {
    connection.attribute(ALLOWANCE, new TokenBucket(BURST, PER_SECOND, nanoClock));
    var greeting = Message.json("connected", new Connected(connection.sessionId()));
    everyone.join(Outbox.of(connection), greeting);
  }

  void hear(WsMessageContext connection) {
    var message = Message.read(connection.message());
    switch (message.type()) {
      case "nickname" -> Nicknames.set(connection, message.payload(String.class));
      case "new_message" -> tellEveryone(connection, message.payload(String.class));
      default -> throw UserError.unknownType(message.type());
    }
  }

  private void tellEveryone(WsContext author, String typed) {
    author.<TokenBucket>attribute(ALLOWANCE).take();
    var text = Text.message(typed, MAX_MESSAGE);
    var message = new NewMessage(author.sessionId(), Nicknames.of(author), text);
    everyone.broadcast(Message.json("new_message", message));
  }

  void forget(WsContext connection) {
    everyone.leave(Outbox.of(connection));
  }

  /** Tells a user's mistake to that user, and to nobody else. The connection stays. */
  static void explain(UserError mistake, WsContext connection) {
    Outbox.of(connection).send(Message.json("error", mistake.payload()));
  }
}
