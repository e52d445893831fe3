package noom.step01;

import io.javalin.http.Context;

/** HTTP: the server answers when it is asked, once, and forgets who asked. */
final class HelloHttp {
  private HelloHttp() {}

  static void answer(Context request) {
    request.result("Hello! Who are you? I have forgotten.");
  }
}
