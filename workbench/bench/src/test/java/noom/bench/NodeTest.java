package noom.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeTest {
  private static final String JAVA = Java.tool("java"); // is there in any case

  @TempDir Path folder;

  @Test
  void whatACommandSaysIsReturned() {
    assertThat(Node.mustRun(folder, "Java", JAVA, "--version"))
        .contains(System.getProperty("java.version"));
  }

  @Test
  void whereAProgramIsMissingIsSaidWhatItIsForAndWhatGoesWithoutIt() {
    assertThatThrownBy(() -> Node.mustRun(folder, "Node", "no-such-program", "--version"))
        .isInstanceOf(BenchError.class)
        .hasMessage(
            "There is no Node here. The benchmark compares with servers that run on Node: install it"
                + " from https://nodejs.org, then try again. Only -Dbench.only=heap,million,slow"
                + " does without.");
  }

  @Test
  void whereACommandFailsIsSaidWhereItsWordsAre() {
    assertThatThrownBy(() -> Node.mustRun(folder, "npm install", JAVA, "--no-such-option"))
        .isInstanceOf(BenchError.class)
        .hasMessage("\"npm install\" failed; see " + folder.resolve("install.log"));
    assertThat(folder.resolve("install.log")).content().contains("no-such-option");
  }
}
