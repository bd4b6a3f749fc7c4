package id.labinov.flow;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Indonesia's national holidays and joint leave that come with the application: one file for each year that a joint decree has settled. */
@Component
class HolidayFiles {

    private static final YAMLMapper YAML = YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final Map<Integer, OfficeYear> years = new TreeMap<>();

    HolidayFiles() throws IOException {
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:holidays/*.yaml")) {
            load(file);
        }
    }

    /** By year. */
    Map<Integer, OfficeYear> all() {
        return years;
    }

    Optional<OfficeYear> find(int year) {
        return Optional.ofNullable(years.get(year));
    }

    private void load(Resource file) {
        var year = Integer.parseInt(file.getFilename().replace(".yaml", ""));
        try (var in = file.getInputStream()) {
            var list = YAML.readValue(in, Listed.class);
            years.put(year, OfficeYear.usual(year, list.days().stream().map(day -> day.of(year)).sorted(Comparator.comparing(Holiday::day)).toList(), list.decree()));
        } catch (IOException unreadable) {
            throw new IllegalStateException("holidays/" + file.getFilename() + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private record Listed(String decree, List<ListedDay> days) {}

    private record ListedDay(String day, Holiday.Kind kind, String name) {

        Holiday of(int year) {
            var date = LocalDate.parse(day);
            if (date.getYear() != year) {
                throw new IllegalStateException("holidays/" + year + ".yaml has a day of another year: " + day);
            }
            return new Holiday(date, kind, name);
        }
    }
}
