"""The long run of the property tests: 20,000 generated articles in place of 100.

python -m pytest tests/test_robustness.py --hypothesis-profile=long
"""

from hypothesis import settings

settings.register_profile("long", max_examples=20_000)
