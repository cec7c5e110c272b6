import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.text.charset import decode

HAN = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=1, max_size=60)
SAMPLE = "校长韦志远出席签约仪式，𬭚老师主持。" * 3


@pytest.mark.parametrize(
    ("data", "declared", "charset"),
    [
        (SAMPLE.encode("utf-8"), "", "utf-8"),
        (SAMPLE.encode("utf-8-sig"), "gbk", "utf-8"),
        (SAMPLE.encode("gb18030"), "", "gb18030"),
        (SAMPLE.encode("gb18030"), "gb2312", "gb18030"),
        (SAMPLE.encode("gb18030"), "utf-8", "gb18030"),
        (SAMPLE.encode("utf-8"), "gb2312", "utf-8"),
        (b"\xff\xfe" + SAMPLE.encode("utf-16-le"), "", "utf-16-le"),
        (b"\xfe\xff" + SAMPLE.encode("utf-16-be"), "", "utf-16-be"),
        ("校長韋志遠出席簽約儀式".encode("big5"), "big5", "cp950"),
        (SAMPLE.encode("gb18030"), "iso-8859-1", "gb18030"),
        (SAMPLE.encode("utf-8"), "no-such-charset", "utf-8"),
        (SAMPLE.encode("utf-8"), "rot13", "utf-8"),
    ],
)
def test_the_chain_finds_the_charset(data: bytes, declared: str, charset: str) -> None:
    decoded = decode(data, declared)
    assert decoded is not None
    assert decoded.charset == charset
    assert decoded.damaged == 0
    assert decoded.text.startswith("校")


def test_a_short_gbk_text_is_not_taken_for_another_language() -> None:
    decoded = decode("校长韦志远".encode("gbk"))
    assert decoded is not None
    assert decoded.text == "校长韦志远"


@pytest.mark.parametrize(
    "data",
    [
        b"text\x00with a null",
        bytes(range(1, 32)) * 4,
        b"\xff\xd8\xff\xe0\x10JFIF\x01\x02" + bytes(range(128, 256)),
        b"\xff\x81\x80" * 40,
    ],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    assert decode(data) is None


def test_a_few_broken_bytes_in_a_long_text_are_shown_and_counted() -> None:
    data = (SAMPLE * 20).encode("utf-8")
    broken = data[:301] + data[302:]
    decoded = decode(broken, "utf-8")
    assert decoded is not None
    assert decoded.charset == "utf-8"
    assert 0 < decoded.damaged <= 3
    assert "\ufffd" in decoded.text


@settings(deadline=None, max_examples=200)
@given(HAN)
def test_declared_gbk_and_utf8_texts_come_back(text: str) -> None:
    for charset, declared in (("gbk", "gb2312"), ("utf-8", "utf-8"), ("utf-8-sig", "")):
        decoded = decode(text.encode(charset, "ignore"), declared)
        if text.encode(charset, "ignore"):
            assert decoded is not None
            assert decoded.text == text.encode(charset, "ignore").decode(charset)


@settings(deadline=None, max_examples=300)
@given(st.binary(max_size=200), st.sampled_from(["", "gbk", "utf-8", "big5", "utf-16", "x"]))
def test_any_bytes_are_answered(data: bytes, declared: str) -> None:
    decoded = decode(data, declared)
    assert decoded is None or isinstance(decoded.text, str)
