package noom.workbench.watch;

import java.lang.reflect.InvocationTargetException;
import java.util.Map;

/**
 * Has our own classes as they were saved last; all of third parties stays as it is, and loaded
 * once. A class of ours that was deleted is not found, though the class path may still have it.
 */
public final class RestartClassLoader extends ClassLoader {
  private static final String OURS = "noom.";
  private static final String STAYS = RestartClassLoader.class.getPackageName() + ".";

  private final Map<String, byte[]> classes;
  private final LiveReload pages;
  private Restartable prepared;

  RestartClassLoader(ClassLoader thirdParties, Map<String, byte[]> classes, LiveReload pages) {
    super(thirdParties);
    this.classes = classes;
    this.pages = pages;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(OURS) || name.startsWith(STAYS)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      var loaded = findLoadedClass(name);
      return loaded != null ? loaded : findClass(name);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    var bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  /**
   * Runs a step's {@code main}, which prepares a server and hands it over.
   *
   * @throws Throwable whatever the step throws
   */
  Restartable prepare(String main) throws Throwable {
    try {
      loadClass(main).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
    if (prepared == null) {
      throw new IllegalStateException(main + " has run no lesson.");
    }
    return prepared;
  }

  /** Hands over a server that has started, but for its port. */
  public void handOver(Restartable server) {
    prepared = server;
  }

  /** The pages that shall hear of it. */
  public LiveReload pages() {
    return pages;
  }
}
