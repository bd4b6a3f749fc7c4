package id.labinov.web;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.METHOD_NOT_ALLOWED;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.PAYLOAD_TOO_LARGE;

import id.labinov.web.InvalidInput.FieldMessage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Every failure in words: what happened, what to do now. What a person caused never reads as a fault of the application, and the reverse. */
@ControllerAdvice
class ErrorPages {

    private final Problems problems;

    ErrorPages(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler({NotFound.class, NoResourceFoundException.class, NoHandlerFoundException.class})
    ModelAndView notFound(HttpServletRequest request, HttpServletResponse response) {
        return problems.show(request, response, NOT_FOUND, "web.errors.404.sentence");
    }

    @ExceptionHandler
    ModelAndView conflict(Conflict conflict, HttpServletRequest request, HttpServletResponse response) {
        return problems.show(request, response, CONFLICT, conflict.messageKey(), conflict.arguments());
    }

    /** Two people stored the same at the same moment, and no module had words of its own for it; H2 tells the loser that a lock timed out. */
    @ExceptionHandler({TransientDataAccessException.class, DuplicateKeyException.class})
    ModelAndView collision(HttpServletRequest request, HttpServletResponse response) {
        return problems.show(request, response, CONFLICT, "web.errors.409.sentence");
    }

    @ExceptionHandler
    ModelAndView refused(Refused refused, HttpServletRequest request, HttpServletResponse response) {
        return problems.show(request, response, FORBIDDEN, refused.messageKey(), refused.arguments());
    }

    @ExceptionHandler
    ModelAndView denied(AccessDeniedException denied, HttpServletRequest request, HttpServletResponse response) {
        return problems.show(request, response, FORBIDDEN, "web.errors.403.sentence");
    }

    @ExceptionHandler
    ModelAndView invalid(InvalidInput input, HttpServletRequest request, HttpServletResponse response) {
        return problems.show(request, response, FieldErrors.of(input));
    }

    @ExceptionHandler
    ModelAndView unbound(BindException input, HttpServletRequest request, HttpServletResponse response) {
        var messages = input.getFieldErrors().stream().map(FieldError::getField).distinct()
                .map(field -> new FieldMessage(field, "web.errors.not-understood", List.of())).toList();
        return problems.show(request, response, new FieldErrors(messages));
    }

    /** A malformed id names nothing; another malformed parameter was not written by our pages. */
    @ExceptionHandler
    ModelAndView mismatch(TypeMismatchException mismatch, HttpServletRequest request, HttpServletResponse response) {
        var isId = mismatch.getRequiredType() != null && TypedId.class.isAssignableFrom(mismatch.getRequiredType())
                || mismatch instanceof MethodArgumentTypeMismatchException argument
                && argument.getParameter().hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class);
        return isId ? notFound(request, response) : unreadable(request, response);
    }

    @ExceptionHandler({ServletRequestBindingException.class, HttpMessageNotReadableException.class, HttpMediaTypeException.class,
        MissingServletRequestPartException.class, MultipartException.class})
    ModelAndView unreadable(HttpServletRequest request, HttpServletResponse response) {
        return problems.show(request, response, BAD_REQUEST, "web.errors.400.sentence");
    }

    @ExceptionHandler
    ModelAndView wrongMethod(HttpRequestMethodNotSupportedException wrong, HttpServletRequest request, HttpServletResponse response) {
        return problems.show(request, response, METHOD_NOT_ALLOWED, "web.errors.405.sentence");
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException upload, HttpServletRequest request, HttpServletResponse response) {
        return problems.show(request, response, PAYLOAD_TOO_LARGE, "web.errors.413.sentence");
    }

    /** The reader has gone: nobody is there to answer. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone) {
        // Nothing can be written any more.
    }

    @ExceptionHandler
    ModelAndView incident(Exception cause, HttpServletRequest request, HttpServletResponse response) {
        return problems.incident(request, response, request.getRequestURI(), cause);
    }
}
