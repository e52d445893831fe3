package noom.workbench.watch;

import static java.util.stream.Collectors.toMap;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;

/** Keeps what the compiler writes away from what Maven has written. */
final class ClassFilesInMemory extends ForwardingJavaFileManager<JavaFileManager> {
  private final Map<String, ByteArrayOutputStream> files = new HashMap<>();

  ClassFilesInMemory(JavaFileManager sources) {
    super(sources);
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, Kind kind, FileObject source) {
    return new SimpleJavaFileObject(URI.create("memory:///" + className), kind) {
      @Override
      public OutputStream openOutputStream() {
        return files.computeIfAbsent(className, it -> new ByteArrayOutputStream());
      }
    };
  }

  /** The class files by the names of their classes. */
  Map<String, byte[]> written() {
    return files.entrySet().stream()
        .collect(toMap(Map.Entry::getKey, file -> file.getValue().toByteArray()));
  }
}
