package id.labinov.notification;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;

/** Leaves of a picture what stands for it: a picture from elsewhere tells its owner who reads when. */
final class WithoutPictures extends AbstractVisitor {

    @Override
    public void visit(Image image) {
        visitChildren(image);
        for (var inner = image.getFirstChild(); inner != null; inner = image.getFirstChild()) {
            image.insertBefore(inner);
        }
        image.unlink();
    }
}
