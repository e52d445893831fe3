package noom.step08;

import java.nio.file.Path;
import noom.testkit.Browser;
import noom.testkit.ExerciseProof;
import noom.testkit.InTheBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@InTheBrowser
@Timeout(120) // a compiler in a second JVM
class ExercisesTest {
  @Test
  void eachIsRedByItsOwnWordsUntilItsSolutionTurnsItGreen(Browser ann, @TempDir Path folder) {
    ExerciseProof.prove(ann, folder, "08", Step08.class);
  }
}
