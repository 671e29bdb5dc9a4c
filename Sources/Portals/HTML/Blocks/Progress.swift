/// How much of something is done, in words and as a bar. `id` is unique on the page.
package func progress(_ label: String, done: Int, of total: Int, id: String) -> HTML {
  """
  <p class="progress"><label for="\(id)">\(label) <b class="num">\(done) / \(total)</b></label>\
  <progress id="\(id)" max="\(max(total, 1))" value="\(done)"></progress></p>
  """
}
