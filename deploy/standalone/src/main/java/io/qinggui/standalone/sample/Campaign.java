package io.qinggui.standalone.sample;

import io.qinggui.platform.reference.Province;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Tells all stories in turn, going round the provinces, until there are enough operators. */
public final class Campaign {

  private static final long SEED = 20170117L;
  private static final List<Story> STORIES = stories();

  private final Tables tables = new Tables();
  private final Pen pen = new Pen(new Random(SEED), tables);

  private Campaign() {}

  /**
   * Writes the CSV files of a campaign.
   *
   * @param directory created when missing
   * @param operators how many operators; a story may need two, so that it can be one more
   * @param facts at least this many lines besides the operators; 0 for the stories alone
   */
  public static void write(Path directory, int operators, int facts) throws IOException {
    Campaign campaign = new Campaign();
    campaign.tellStories(operators);
    campaign.inspectAgain(facts);
    campaign.tables.write(directory);
  }

  private void tellStories(int operators) {
    List<String> provinces = List.copyOf(Province.codes());
    pen.carrier("样例电信集团有限公司", "11");
    pen.carrier("样例联通网络通信有限公司", "11");
    pen.carrier("样例移动通信集团有限公司", "11");
    for (int i = 0; tables.size("operators") < operators; i++) {
      // 30 stories and 31 provinces have no common divisor: every story comes to every province
      STORIES.get(i % STORIES.size()).tell(pen, provinces.get(i % provinces.size()));
    }
  }

  /** Further evaluations of the centers, one after the other, to make up the number. */
  private void inspectAgain(int facts) {
    List<License> centers = pen.centers();
    for (int i = 0; tables.facts() < facts; i++) {
      int round = i / centers.size();
      LocalDate on = LocalDate.of(2016, 1, 5).plusDays(11L * round);
      String system = Pen.SYSTEMS.get(round % Pen.SYSTEMS.size());
      pen.evaluate(centers.get(i % centers.size()), system, "PASSED", on);
    }
  }

  private static List<Story> stories() {
    List<Story> all = new ArrayList<>();
    all.addAll(MarketStories.ALL);
    all.addAll(GraceStories.ALL);
    all.addAll(ComplianceStories.ALL);
    all.addAll(RecordStories.ALL);
    return List.copyOf(all);
  }
}
