package io.qinggui.standalone.sample;

import io.qinggui.platform.reference.Province;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes all scenarios in turn, going round the provinces, until there are enough operators. */
public final class Campaign {

  private static final long SEED = 20170117L;
  private static final List<Scenario> SCENARIOS = scenarios();
  private static final List<Scenario> LIVES = lives();

  private final Tables tables = new Tables();
  private final CampaignWriter writer = new CampaignWriter(new Random(SEED), tables);

  private Campaign() {}

  /**
   * Writes the CSV files of a campaign.
   *
   * @param directory created when missing
   * @param operators how many operators; a scenario may need two, so that it can be one more. Those
   *     whose later life is told come on top, and are the same few at any size
   * @param facts at least this many lines besides the operators; 0 for the scenarios alone
   */
  public static void write(Path directory, int operators, int facts) throws IOException {
    Campaign campaign = new Campaign();
    campaign.writeScenarios(operators);
    campaign.inspectAgain(facts);
    campaign.tellLives();
    campaign.tables.write(directory);
  }

  private void writeScenarios(int operators) {
    List<String> provinces = List.copyOf(Province.codes());
    writer.carrier("样例电信集团有限公司", "11");
    writer.carrier("样例联通网络通信有限公司", "11");
    writer.carrier("样例移动通信集团有限公司", "11");
    for (int i = 0; tables.size("operators") < operators; i++) {
      // 30 scenarios and 31 provinces have no common divisor: every scenario comes to every
      // province
      SCENARIOS.get(i % SCENARIOS.size()).write(writer, provinces.get(i % provinces.size()));
    }
  }

  /** Further evaluations of the centers, one after the other, to make up the number. */
  private void inspectAgain(int facts) {
    List<License> centers = writer.centers();
    for (int i = 0; tables.facts() < facts; i++) {
      int round = i / centers.size();
      LocalDate on = LocalDate.of(2016, 1, 5).plusDays(11L * round);
      String system = CampaignWriter.SYSTEMS.get(round % CampaignWriter.SYSTEMS.size());
      writer.evaluate(centers.get(i % centers.size()), system, "PASSED", on);
    }
  }

  /** Each of them once, in one province after the other. */
  private void tellLives() {
    Calendars.write(tables);
    List<String> provinces = List.copyOf(Province.codes());
    for (int i = 0; i < LIVES.size(); i++) {
      LIVES.get(i).write(writer, provinces.get(i % provinces.size()));
    }
  }

  private static List<Scenario> lives() {
    List<Scenario> all = new ArrayList<>();
    all.addAll(OperatorLives.ALL);
    all.addAll(LicenseLives.ALL);
    all.addAll(ApplicationLives.ALL);
    all.addAll(Mistakes.ALL);
    all.addAll(LeaseLives.ALL);
    all.addAll(SurveyLives.ALL);
    all.addAll(SupervisionLives.ALL);
    return List.copyOf(all);
  }

  private static List<Scenario> scenarios() {
    List<Scenario> all = new ArrayList<>();
    all.addAll(MarketScenarios.ALL);
    all.addAll(GraceScenarios.ALL);
    all.addAll(ComplianceScenarios.ALL);
    all.addAll(RecordScenarios.ALL);
    return List.copyOf(all);
  }
}
