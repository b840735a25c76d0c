"""The renderer: the only part of the bot that imports numpy, Pillow and PyAV.

They come with the extra `render`; the bot itself only reads the manifest and the finished files.
"""
