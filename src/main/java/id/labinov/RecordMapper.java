package id.labinov;

import java.lang.reflect.Constructor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/** Maps columns to the components of one record by name, and converts values as Spring does. */
class RecordMapper implements RowMapper<Object> {

    private final ConversionService conversion = DefaultConversionService.getSharedInstance();
    private final Constructor<?> constructor;
    private final String[] columns;
    private final TypeDescriptor[] types;
    private final Class<?>[] classes;

    RecordMapper(Class<?> type) {
        constructor = BeanUtils.getResolvableConstructor(type);
        columns = Stream.of(type.getRecordComponents()).map(component -> JdbcUtils.convertPropertyNameToUnderscoreName(component.getName()))
                .toArray(String[]::new);
        types = IntStream.range(0, columns.length).mapToObj(index -> new TypeDescriptor(new MethodParameter(constructor, index)))
                .toArray(TypeDescriptor[]::new);
        classes = Stream.of(types).map(each -> each.getType() == Optional.class ? each.getResolvableType().resolveGeneric() : each.getType())
                .toArray(Class<?>[]::new);
    }

    @Override
    public Object mapRow(ResultSet row, int number) throws SQLException {
        var values = new Object[columns.length];
        for (int i = 0; i < columns.length; i++) {
            values[i] = conversion.convert(read(row, row.findColumn(columns[i]), classes[i]), types[i]);
        }
        return BeanUtils.instantiateClass(constructor, values);
    }

    /** Drivers are asked only for types that they know: the others would cost an exception each time. */
    private static Object read(ResultSet row, int column, Class<?> type) throws SQLException {
        if (type == Instant.class) {
            return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant).orElse(null);
        }
        return type.isRecord() || type == ZoneId.class ? row.getObject(column) : JdbcUtils.getResultSetValue(row, column, type);
    }
}
