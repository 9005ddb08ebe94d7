"""The catalogue for programs: `clips.json`, and the JSON Schema that says what stands in it."""

import json
from collections.abc import Iterator

from captions.languages import Language
from content import addresses, anchors, licences, mentions
from content.catalogue import Catalogue
from content.clip import Clip, Question, Tip
from content.reports import Talk
from machines import clip_list_form as form
from machines import pictures
from machines.site import Site

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> str:
    """The JSON Schema of the catalogue."""
    made = {"$schema": DIALECT, **form.ClipList.model_json_schema(mode="serialization")}
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"


def text(catalogue: Catalogue, site: Site) -> str:
    """The catalogue as JSON. What is not known is left out."""
    clips = [_Entry(clip, catalogue, site).fragment() for clip in catalogue.clips]
    whole = form.ClipList(version=form.VERSION, name=site.name, url=site.at(""), clips=clips)
    return whole.model_dump_json(exclude_none=True) + "\n"


class _Entry:
    """One fragment of a published site."""

    def __init__(self, clip: Clip, catalogue: Catalogue, site: Site) -> None:
        self._clip, self._catalogue, self._site = clip, catalogue, site
        self._page = site.at(addresses.fragment(clip.id))

    def fragment(self) -> form.Fragment:
        """All that the fragment's page shows."""
        clip, reports = self._clip, self._catalogue.reports
        return form.Fragment(
            id=clip.id,
            number=clip.number,
            url=self._page,
            embed=self._site.at(addresses.embed(clip.id)),
            language=clip.language,
            title=clip.title,
            summary=clip.summary or None,
            themes=clip.themes,
            key_points=clip.key_points,
            picture=self._site.at(pictures.of(clip)),
            film=self._film(clip.parts[0]),
            films=[*filter(None, map(self._film, clip.parts))] if clip.videos else None,
            chapters=[
                form.Chapter(at=each.at, part=self._part(each.part), title=each.title)
                for each in clip.chapters
            ],
            tips=[self._tip(tip) for tip in clip.tips],
            discussion=[said for talk in reports.talks(clip) for said in self._said(talk)],
            questions=[self._question(*each) for each in enumerate(clip.questions, start=1)],
            links=[form.Reading(title=link.title, url=link.url) for link in clip.links],
            related=clip.related,
            formerly=clip.formerly,
            date=clip.date,
            people=clip.people,
            publisher=clip.publisher,
            event=clip.event,
            licence=clip.licence,
            licence_url=licences.address(clip.licence) or None if clip.licence else None,
            level=clip.level,
        )

    def _part(self, number: int) -> int | None:
        return number if self._clip.videos else None

    def _film(self, part: Clip) -> form.Film | None:
        video = part.video
        if video is None:
            return None
        outside = video.outside
        own = [self._site.at(path) for path in video.files]
        return form.Film(
            stand_in=video.stand_in,
            files=own or [file for file in (video.outside_file,) if file],
            page=outside.page if outside else None,
            duration=part.footage.duration,
            captions=[self._captions(part, spoken.language) for spoken in part.footage.spoken],
            captions_checked=video.captions_checked,
            described=self._site.at(video.described) if video.described else None,
            signed=self._site.at(video.signed) if video.signed else None,
            title=part.part_title or None,
        )

    def _captions(self, part: Clip, language: Language) -> form.Captions:
        address = addresses.captions(part.id, language.code, ".vtt")
        return form.Captions(language=language.code, name=language.name, url=self._site.at(address))

    def _tip(self, tip: Tip) -> form.Advice:
        report = self._catalogue.reports.of(tip)
        return form.Advice(
            id=tip.id,
            url=f"{self._page}#{anchors.tip(tip.id)}",
            text=self._plain(tip.text),
            theme=self._clip.theme_of(tip),
            audience=list(tip.audience),
            at=tip.at,
            part=None if tip.at is None else self._part(tip.part),
            source=tip.source,
            report=self._site.at(report.address) if report else None,
        )

    def _said(self, talk: Talk) -> Iterator[form.Said]:
        for remark in talk.remarks:
            yield form.Said(
                day=talk.day or None,
                remark=self._plain(remark.remark),
                question=remark.question,
                points=[self._plain(point) for point in remark.points],
                answers=[self._plain(answer) for answer in remark.answers],
                source=remark.source,
            )

    def _question(self, number: int, question: Question) -> form.Question:
        address = f"{self._page}#{anchors.question(number)}"
        return form.Question(url=address, text=question.text, source=question.source)

    def _plain(self, text: str) -> str:
        return mentions.plain(text, self._catalogue.names)
