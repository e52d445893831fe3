package noom.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SimulationTest {
  private static final Costs COSTS = new Costs(100, 20, 10, 3, 2, 300, 300);
  private static final Population PEOPLE = new Population(200_000, 20, 30, 30);
  private static final double SECONDS = 5;

  private static Simulation.Load simulated(Plan plan) {
    return Simulation.run(plan, SECONDS, 1);
  }

  @Test
  void theSimulationComesToWhatTheCalculationSays() {
    var plan = Plan.of(PEOPLE, COSTS);

    var table = Million.compared(plan, simulated(plan));

    assertThat(table.rows()).hasSize(4);
    assertThat(simulated(plan).p99()).isBetween(0.1, 1000.0);
  }

  @Test
  void theSameLotComesToTheSame() {
    var plan = Plan.of(PEOPLE.withPeople(1_000), COSTS);

    assertThat(simulated(plan)).isEqualTo(simulated(plan));
    assertThat(simulated(plan)).isNotEqualTo(Simulation.run(plan, SECONDS, 2));
  }

  @Test
  void thePlanOfOthersFails() {
    var plan = Plan.of(PEOPLE, COSTS);
    var dearer = new Costs(100, 20, 11, 3, 2, 300, 300);
    var other = new Plan(PEOPLE, dearer, plan.streams(), plan.servers());

    assertThatThrownBy(() -> Million.compared(other, simulated(plan)))
        .isInstanceOf(BenchError.class)
        .hasMessageStartingWith("The calculation is wrong, or the simulation: a server's core %");
  }

  @Test
  void whereNobodyElseIsInTheRoomNothingIsDelivered() {
    var alone = Plan.of(new Population(1_000, 1, 30, 30), COSTS);

    assertThat(simulated(alone).deliveriesPerSecond()).isZero();
  }
}
