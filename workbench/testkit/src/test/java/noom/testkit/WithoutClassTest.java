package noom.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Without {@code -Dclass=true} all is as it was. */
class WithoutClassTest {
  @RegisterExtension final LessonExtension server = new LessonExtension(Parrot::lesson);

  @Test
  void thereIsNoPageForAClassAndHttpIsAnswered() {
    assertThat(answer("/")).startsWith("HTTP/1.1 200 ");
    assertThat(answer("/class")).startsWith("HTTP/1.1 302 ");
    assertThat(answer("/class/people")).startsWith("HTTP/1.1 302 ");
    assertThat(server.page()).hasScheme("http").hasHost("localhost");
  }

  private String answer(String path) {
    try (var program = RawClient.dial(server.port())) {
      return program.request("GET " + path + " HTTP/1.1", "Host: localhost:" + server.port());
    }
  }
}
