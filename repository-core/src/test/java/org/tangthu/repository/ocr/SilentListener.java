package org.tangthu.repository.ocr;

/** For tests that look at what was committed. */
final class SilentListener implements OcrListener {
    @Override
    public void begun(int pages) {}

    @Override
    public void pageDone() {}

    @Override
    public void pageFailed(String item, String page, String why) {}

    @Override
    public void itemFailed(String item, String why) {}

    @Override
    public void itemDone(ItemOutcome outcome) {}
}
