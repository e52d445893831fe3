package noom.step07;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import noom.step04.SocketServer;
import noom.step07.IceServers.IceServer;
import noom.testkit.LessonExtension;
import noom.workbench.Lesson;
import noom.workbench.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How the page learns which STUN and TURN servers were given. */
class IceProtocolTest {
  @RegisterExtension final LessonExtension server = new LessonExtension(IceProtocolTest::lesson);

  private static Lesson lesson() {
    var relay =
        new IceServer(List.of("stun:h:1", "turn:[::1]?transport=tcp"), "ann", "\"</script>");
    return Step07.lesson(
        new SocketServer(Time.REAL), options -> new IceServers(List.of(relay), "relay"));
  }

  @Test
  void itGetsWhatWasGivenAsJsonThatNoCacheKeeps() throws Exception {
    var answer = get("step07/ice");

    assertThat(answer.body())
        .isEqualTo(
            "{\"iceServers\":[{\"urls\":[\"stun:h:1\",\"turn:[::1]?transport=tcp\"],"
                + "\"username\":\"ann\",\"credential\":\"\\\"</script>\"}],"
                + "\"iceTransportPolicy\":\"relay\"}");
    assertThat(answer.headers().allValues("Content-Type")).containsExactly("application/json");
    assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
  }

  private HttpResponse<String> get(String path) throws Exception {
    var question = HttpRequest.newBuilder(server.page(path)).build();
    return HttpClient.newHttpClient().send(question, BodyHandlers.ofString());
  }
}
