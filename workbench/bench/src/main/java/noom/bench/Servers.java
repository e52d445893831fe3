package noom.bench;

import java.util.List;
import java.util.stream.Stream;
import noom.step02.Step02;
import noom.step03.Step03;
import noom.step04.Step04;
import noom.step06.Step06;
import noom.step07.Step07;
import noom.step08.Step08;

/** Which servers are compared: the first of each list is that of a course. */
record Servers(Node node) {
  private static final int IN_A_CALL = 8; // more are not let in

  /** What one sends, everyone receives. */
  List<Server> texts() {
    return List.of(
        node.server("ws, text", "ws-text.js", new PlainText()),
        Java.server("step02", Step02.class, new PlainText()),
        baseline("batched", Integer.MAX_VALUE),
        baseline("unbatched", Integer.MAX_VALUE));
  }

  private static Server baseline(String how, int perRoom) {
    var protocol = new PlainText(perRoom);
    return Java.server("baseline, " + how, Baseline.class, protocol, how, "" + perRoom);
  }

  /** The same, as {type, payload}. */
  List<Server> typed() {
    return List.of(
        node.server("ws, JSON", "ws-json.js", new TypedJson()),
        Java.server("step03", Step03.class, new TypedJson()));
  }

  /** Everyone in one room, with acks. Step 07 lets eight into a room, so step 06 stands for it. */
  List<Server> oneRoom() {
    return List.of(
        node.server("Socket.IO", "socketio-rooms.js", new SocketIo(Integer.MAX_VALUE)),
        Java.server("step04", Step04.class, new Events(Integer.MAX_VALUE)),
        Java.server("step06", Step06.class, new Events(Integer.MAX_VALUE)));
  }

  /** The same without step 06, which tells everyone of every newcomer: too much for thousands. */
  List<Server> oneLargeRoom() {
    return oneRoom().subList(0, 2);
  }

  /** Each server of a course with the first of ours that does the same. */
  List<List<Server>> inPairs() {
    return Stream.of(texts(), typed(), oneRoom()).map(it -> it.subList(0, 2)).toList();
  }

  /** Servers that differ in how they begin. */
  List<Server> onePerKind() {
    var calls = calls().get(1);
    return List.of(texts().get(0), texts().get(1), oneRoom().get(0), oneRoom().get(1), calls);
  }

  /** One of ours that tells everyone, and one that tells a room. */
  List<Server> besideSlowConsumers() {
    return List.of(texts().get(1), oneRoom().get(1));
  }

  /** Many calls at a time. */
  List<Server> calls() {
    return List.of(
        node.server("Socket.IO", "socketio-rooms.js", new SocketIo(IN_A_CALL)),
        Java.server("step07", Step07.class, new Events(IN_A_CALL)));
  }

  /** The course's chat by Socket.IO on both sides, everyone in one room. */
  List<Server> course() {
    return List.of(
        node.server("Socket.IO, course", "socketio-course.js", new Course(Integer.MAX_VALUE)),
        Java.server("step08", LargeRooms.class, new Course(Integer.MAX_VALUE)),
        baseline("batched", Integer.MAX_VALUE));
  }

  /** The same in many calls at a time. */
  List<Server> courseCalls() {
    return List.of(
        node.server("Socket.IO, course", "socketio-course.js", new Course(IN_A_CALL)),
        Java.server("step08", Step08.class, new Course(IN_A_CALL)),
        baseline("batched", IN_A_CALL));
  }

  /** The same for users who connect, and send nothing. */
  List<Server> courseIdle() {
    return List.of(
        node.server("Socket.IO, course", "socketio-course.js", new Newcomer()),
        Java.server("step08", Step08.class, new Newcomer()));
  }

  /** The course's chat, and step 09, each on two servers with one Redis. */
  List<Server> shared() {
    var course =
        node.server("Socket.IO, streams", "socketio-streams.js", new Course(Integer.MAX_VALUE));
    return List.of(course.sharing(2), step09(Integer.MAX_VALUE).sharing(2));
  }

  /** Step 09 on one, two and four servers. */
  List<Server> moreAndMore() {
    return Stream.of(1, 2, 4).map(step09(Integer.MAX_VALUE)::sharing).toList();
  }

  /**
   * Step 09, to be shared by several.
   *
   * @param perRoom how many share a room
   */
  static Server step09(int perRoom) {
    return Java.server("step09", SharedLargeRooms.class, new Course(perRoom));
  }

  /** Servers whose users connect, and send nothing. */
  List<Server> idle() {
    return List.of(
        Java.server("step02", Step02.class, new PlainText()),
        Java.server("step03", Step03.class, new TypedJson()),
        Java.server("step07", Step07.class, new TypedJson()));
  }
}
