package noom.step07;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import noom.step03.TokenBucket;
import noom.step03.UserError;
import noom.step04.Payload;
import noom.step04.Socket;
import noom.step04.SocketServer;
import noom.step06.Members;
import noom.step07.classroom.BrokenSignals;
import tools.jackson.databind.node.ObjectNode;

/**
 * Introduces two browsers to each other: what one says about how it can be reached goes to the
 * other, unread. Picture and sound never come here.
 *
 * <p>Course: Noom, chapter 3. The words are those of W3C WebRTC, section 4.
 */
record Signaling(SocketServer server, BrokenSignals signals) {
  static final int MAX_IN_CALL = 8;
  static final int BYTES_PER_TOKEN = 1024; // a description has some 7 KB, a candidate 0.2
  static final int BURST = 400; // seven others, each with a description and 50 candidates
  static final int PER_SECOND = 100;

  static void install(SocketServer server) {
    var it = new Signaling(server, new BrokenSignals(server));
    server.rooms().joining.use((socket, room) -> it.requirePlace(room));
    server.onUnlimited(
        "offer", Description.class, (socket, offer) -> it.describe(socket, "offer", offer));
    server.onUnlimited(
        "answer", Description.class, (socket, answer) -> it.describe(socket, "answer", answer));
    server.onUnlimited("ice", Candidate.class, it::passOn);
    server.limit("offer", it::requireTokensToDescribe);
    server.limit("answer", it::requireTokensToDescribe);
    server.limit(
        "ice", (socket, ice) -> it.requireTokens(socket, ice.as(Candidate.class).candidate));
  }

  private record Limit(TokenBucket tokens) {}

  private Limit newLimit() {
    return new Limit(new TokenBucket(BURST, PER_SECOND, server.executor()::nanos));
  }

  private record Description(String to, ObjectNode description) {}

  private record DescriptionFrom(String from, ObjectNode description) {}

  private record Candidate(String to, ObjectNode candidate) {}

  private record CandidateFrom(String from, ObjectNode candidate) {}

  private void requirePlace(String room) {
    if (server.rooms().members(room).size() >= MAX_IN_CALL) {
      throw UserError.of("room_full", Map.of("people", MAX_IN_CALL, "room", room));
    }
  }

  private Object describe(Socket socket, String event, Description it) {
    return relay(socket, event, it.to, new DescriptionFrom(socket.id(), it.description));
  }

  private Object passOn(Socket socket, Candidate it) {
    return relay(socket, "ice", it.to, new CandidateFrom(socket.id(), it.candidate));
  }

  private Object relay(Socket socket, String event, String to, Object payload) {
    if (socket.rooms().isEmpty()) {
      throw new UserError("not_in_room", "Enter a room first: one calls those who are in it.");
    }
    var other = Members.peer(server.rooms(), socket, to);
    signals.pass(socket.id(), to, event, () -> other.emit(event, payload));
    return null;
  }

  private void requireTokensToDescribe(Socket socket, Payload payload) {
    requireTokens(socket, payload.as(Description.class).description);
  }

  /** What is long costs more: all that one says at once must fit into the outbox of another. */
  private void requireTokens(Socket socket, ObjectNode content) {
    var limit = socket.notes.get(Limit.class, this::newLimit);
    limit.tokens.take(1 + content.toString().getBytes(UTF_8).length / BYTES_PER_TOKEN);
  }
}
