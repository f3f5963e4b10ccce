package io.qinggui.bench.decision;

import io.qinggui.bench.decision.peer.Asked;
import io.qinggui.bench.decision.peer.DroolsRules;
import io.qinggui.bench.decision.peer.Flat;
import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.standing.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One question after the other, each about another one of 64 operators. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init")
public class AssessmentBenchmark {

  private static final int OPERATORS = 64;

  /** Facts of an operator. */
  @Param({"10", "100", "1000"})
  public int facts;

  private final List<Subject> subjects = new ArrayList<>();
  private DroolsRules drools;
  private int next;

  /** An operator and a question about it, in the form of either side. */
  private record Subject(
      List<Fact> facts, Standing standing, AnyQuestion asked, List<Object> flat, Asked flatAsked) {

    static Subject of(int size, long seed) {
      List<Fact> facts = AnyOperator.of(size, seed);
      AnyQuestion asked = AnyQuestion.of(size, seed);
      return new Subject(
          facts,
          OurRules.standing(facts),
          asked,
          Flat.of(facts),
          Asked.of(asked.service(), asked.province(), asked.on()));
    }
  }

  /** Makes the operators and compiles the peer's rules. */
  @Setup(Level.Trial)
  public void prepare() {
    for (int seed = 0; seed < OPERATORS; seed++) {
      subjects.add(Subject.of(facts, seed));
    }
    drools = new DroolsRules();
  }

  /** Gives the peer's sessions back. */
  @TearDown(Level.Trial)
  public void close() {
    drools.close();
  }

  private Subject next() {
    next = (next + 1) % OPERATORS;
    return subjects.get(next);
  }

  /** All our rules, from the facts: the whole timeline, then the answer. */
  @Benchmark
  public Object oursEveryRule() {
    Subject subject = next();
    return OurRules.answer(subject.facts(), subject.asked());
  }

  /** Our G1 and C1 alone, from the facts. */
  @Benchmark
  public Object oursSameRules() {
    Subject subject = next();
    return OurRules.campaign(subject.facts(), subject.asked());
  }

  /** All our rules for an operator that was asked about before, as the service answers. */
  @Benchmark
  public Object oursStandingKept() {
    Subject subject = next();
    return OurRules.answer(subject.standing(), subject.asked());
  }

  /** Their G1 and C1: the facts into a session of the pool, the question, the answer. */
  @Benchmark
  public Object drools() {
    Subject subject = next();
    return drools.answer(subject.flat(), subject.flatAsked());
  }
}
