package noom.workbench.guard;

import static java.util.stream.Collectors.toSet;

import com.sun.management.GarbageCollectorMXBean;
import com.sun.management.GcInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;

/** How full the heap is: what was left after the last collection, which alone is really in use. */
interface HeapGauge {
  /** From 0 to 1. */
  double used();

  /** Collects what can be thrown away, and so looks again. */
  void collect();

  /** That of this Java. */
  final class Real implements HeapGauge {
    private static final Set<String> POOLS =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .collect(toSet());

    @Override
    public double used() {
      return ManagementFactory.getPlatformMXBeans(GarbageCollectorMXBean.class).stream()
          .map(GarbageCollectorMXBean::getLastGcInfo)
          .filter(Objects::nonNull) // it has not run yet
          .max(Comparator.comparingLong(GcInfo::getEndTime))
          .map(last -> (double) bytes(last) / Runtime.getRuntime().maxMemory())
          .orElse(0.0);
    }

    private static long bytes(GcInfo last) {
      return last.getMemoryUsageAfterGc().entrySet().stream()
          .filter(pool -> POOLS.contains(pool.getKey()))
          .mapToLong(pool -> pool.getValue().getUsed())
          .sum();
    }

    @Override
    public void collect() {
      System.gc();
    }
  }
}
