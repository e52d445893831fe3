package noom.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A population, its servers and their Redis in a discrete-event simulation, without any network:
 * the lot decides who speaks when, and who is where; each program does one thing after the other.
 * It knows the costs and sizes of a {@link Plan}, but none of its formulas.
 */
final class Simulation {
  private final Plan plan;
  private final Costs costs;
  private final double seconds;
  private final Random random;
  private final int[] streams; // of rooms
  private final int[] homes; // of people: on which server of their stream
  private final List<Stack> stacks;
  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparing(Event::second));
  private final Latencies latencies = new Latencies();
  private double now;
  private long deliveries;
  private double bytesOut;

  private Simulation(Plan plan, double seconds, long seed) {
    var people = plan.population().people();
    this.plan = plan;
    this.costs = plan.costs();
    this.seconds = seconds;
    this.random = new Random(seed);
    this.streams =
        random.ints(1 + people / plan.population().perRoom(), 0, plan.streams()).toArray();
    this.homes = random.ints(people, 0, plan.servers()).toArray();
    this.stacks = Stream.generate(() -> Stack.of(plan.servers())).limit(plan.streams()).toList();
  }

  /**
   * @param seconds how long people go on, in their own time
   */
  static Load run(Plan plan, double seconds, long seed) {
    var simulation = new Simulation(plan, seconds, seed);
    simulation.run();
    return simulation.load();
  }

  private record Event(double second, Runnable what) {}

  /** A program that does one thing after the other. */
  private static final class Worker {
    private double isFreeAt;
    private double micros;

    /** Returns when it has done this. */
    double work(double now, double micros) {
      this.micros += micros;
      isFreeAt = Math.max(now, isFreeAt) + micros / 1e6;
      return isFreeAt;
    }
  }

  /** A stream: its Redis and its servers. */
  private record Stack(Worker redis, List<Worker> servers) {
    static Stack of(int servers) {
      return new Stack(new Worker(), Stream.generate(Worker::new).limit(servers).toList());
    }
  }

  private void at(double second, Runnable what) {
    events.add(new Event(second, what));
  }

  private void run() {
    at(0, this::speak);
    while (!events.isEmpty()) {
      var event = events.remove();
      now = event.second();
      event.what().run();
    }
  }

  /** Somebody does, and somebody else after a while. */
  private void speak() {
    var person = random.nextInt(homes.length);
    var stack = stacks.get(streams[person / plan.population().perRoom()]);
    var said = now;
    var done = stack.servers().get(homes[person]).work(now, costs.speak());
    at(done, () -> write(stack, person, said));
    var next = now - Math.log(1 - random.nextDouble()) / plan.population().entriesPerSecond();
    if (next < seconds) {
      at(next, this::speak);
    }
  }

  /** Redis keeps it, and gives it to each server. */
  private void write(Stack stack, int person, double said) {
    var readers = stack.servers().size();
    bytesOut += costs.bytesRead() * readers;
    var done = stack.redis().work(now, costs.write() + costs.read() * readers);
    at(done, () -> apply(stack, person, said));
  }

  private void apply(Stack stack, int person, double said) {
    var listeners = listeners(person);
    for (var i = 0; i < listeners.length; i++) {
      var work = costs.apply() + costs.deliver() * listeners[i];
      var done = stack.servers().get(i).work(now, work);
      deliveries += listeners[i];
      if (listeners[i] > 0) {
        latencies.add((long) ((done - said) * 1e9));
      }
    }
  }

  /** How many of the others in the room are on each server. */
  private int[] listeners(int person) {
    var perRoom = plan.population().perRoom();
    var first = person - person % perRoom;
    var listeners = new int[plan.servers()];
    for (var other = first; other < Math.min(first + perRoom, homes.length); other++) {
      listeners[homes[other]] += other == person ? 0 : 1;
    }
    return listeners;
  }

  private Load load() {
    var servers = new ArrayList<Worker>();
    stacks.forEach(it -> servers.addAll(it.servers()));
    var redis = stacks.stream().map(Stack::redis).toList();
    return new Load(
        deliveries / seconds,
        share(servers),
        share(redis),
        bytesOut / seconds,
        latencies.percentile(99));
  }

  private double share(List<Worker> workers) {
    return workers.stream().mapToDouble(it -> it.micros / 1e6 / seconds).average().orElseThrow();
  }

  /**
   * What came out.
   *
   * @param serverShare how much of its time a server works, on average
   * @param p99 in ms, from the word to the last on a server who hears it
   */
  record Load(
      double deliveriesPerSecond,
      double serverShare,
      double redisShare,
      double bytesOut,
      double p99) {}
}
