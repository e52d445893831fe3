package noom.testkit;

import noom.workbench.Options;

/** A server for a class, whose key is known to the test. */
final class ClassOptions {
  static final String KEY = "0123456789_-abcdefghij";
  static final String COOKIE = "class-key=" + KEY;

  private ClassOptions() {}

  static Options forClass() {
    return Options.anyFreePort().with("class", "true").with("class.key", KEY);
  }
}
