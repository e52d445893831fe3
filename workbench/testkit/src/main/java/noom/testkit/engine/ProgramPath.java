package noom.testkit.engine;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a shell would find a program. */
public final class ProgramPath {
  private ProgramPath() {}

  /** The first of these programs that is on the PATH. */
  public static Optional<Path> of(String... programs) {
    return Stream.of(programs).flatMap(ProgramPath::all).findFirst();
  }

  private static Stream<Path> all(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> Stream.of(Path.of(folder, program), Path.of(folder, program + ".exe")))
        .filter(Files::isExecutable);
  }
}
