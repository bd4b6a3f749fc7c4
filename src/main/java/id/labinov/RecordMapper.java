package id.labinov;

import java.lang.reflect.Constructor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.util.ClassUtils;

/** Maps columns to the components of one record by name, and converts values as Spring does. What needs no conversion, or only an id around it, is
 * not looked up among Spring's converters: that would take longer than the query. */
class RecordMapper implements RowMapper<Object> {

    private static final ConversionService CONVERSION = DefaultConversionService.getSharedInstance();

    private final Constructor<?> constructor;
    private final List<Column> columns;

    RecordMapper(Class<?> type) {
        constructor = BeanUtils.getResolvableConstructor(type);
        var components = type.getRecordComponents();
        columns = IntStream.range(0, components.length).mapToObj(index -> Column.of(JdbcUtils.convertPropertyNameToUnderscoreName(components[index].getName()),
                new TypeDescriptor(new MethodParameter(constructor, index)))).toList();
    }

    @Override
    public Object mapRow(ResultSet row, int number) throws SQLException {
        var values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).value(row);
        }
        return BeanUtils.instantiateClass(constructor, values);
    }

    /** @param type of the component
     *  @param value the type inside, where the component is optional; never primitive
     *  @param id makes the value of the one thing it holds, where it is such a record; else null */
    private record Column(String name, TypeDescriptor type, boolean optional, Class<?> value, Constructor<?> id) {

        static Column of(String name, TypeDescriptor type) {
            var optional = type.getType() == Optional.class;
            var value = optional ? type.getResolvableType().resolveGeneric() : ClassUtils.resolvePrimitiveIfNecessary(type.getType());
            return new Column(name, type, optional, value, value.isRecord() && value.getRecordComponents().length == 1
                    ? ClassUtils.getConstructorIfAvailable(value, value.getRecordComponents()[0].getType()) : null);
        }

        Object value(ResultSet row) throws SQLException {
            var read = read(row, row.findColumn(name));
            if (read == null && !type.isPrimitive()) {
                return optional ? Optional.empty() : null;
            } else if (value.isInstance(read)) {
                return optional ? Optional.of(read) : read;
            } else if (id != null && id.getParameterTypes()[0].isInstance(read)) {
                var made = BeanUtils.instantiateClass(id, read);
                return optional ? Optional.of(made) : made;
            }
            return CONVERSION.convert(read, type);
        }

        /** Drivers are asked only for types that they know: the others would cost an exception each time. */
        private Object read(ResultSet row, int column) throws SQLException {
            if (value == Instant.class) {
                return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant).orElse(null);
            }
            return value.isRecord() || value == ZoneId.class ? row.getObject(column) : JdbcUtils.getResultSetValue(row, column, type.isPrimitive() ? type.getType() : value);
        }
    }
}
