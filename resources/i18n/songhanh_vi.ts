<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN">
<context>
    <name>ActionRow</name>
    <message>
        <source>Compare</source>
        <translation>Đối chiếu</translation>
    </message>
    <message>
        <source>Add to comparison</source>
        <translation>Thêm vào đối chiếu</translation>
    </message>
    <message>
        <source>Add the document or province to the comparison (F7)</source>
        <translation>Thêm văn bản hoặc tỉnh vào đối chiếu (F7)</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Chép kèm trích dẫn</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Đánh dấu</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Remove the bookmark</source>
        <translation>Bỏ đánh dấu</translation>
    </message>
    <message>
        <source>Open the note</source>
        <translation>Mở ghi chú</translation>
    </message>
</context>
<context>
    <name>BookmarkTools</name>
    <message>
        <source>New folder</source>
        <translation>Thư mục mới</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Đổi tên</translation>
    </message>
    <message>
        <source>Rename the folder (F2)</source>
        <translation>Đổi tên thư mục (F2)</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Chuyển vào</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message numerus="yes">
        <source>Folder “{name}” deleted with %n bookmark(s).</source>
        <translation>
            <numerusform>Đã xóa thư mục “{name}” cùng %n đánh dấu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bookmark removed.</source>
        <translation>Đã xóa đánh dấu.</translation>
    </message>
    <message>
        <source>Outside all folders</source>
        <translation>Ngoài mọi thư mục</translation>
    </message>
</context>
<context>
    <name>BuildingLine</name>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>The search index is being built anew: {done} of {total}. Reading goes on meanwhile.</source>
        <translation>Đang lập lại chỉ mục tìm kiếm: {done} trên {total}. Vẫn đọc, đối chiếu và in như thường; kết quả hiện ra khi lập xong.</translation>
    </message>
    <message>
        <source>There is no search index, so nothing can be found. Reading goes on.</source>
        <translation>Chưa có chỉ mục tìm kiếm nên chưa tìm được. Vẫn đọc, đối chiếu và in như thường.</translation>
    </message>
    <message>
        <source>Build it now</source>
        <translation>Lập chỉ mục</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Order of the bars</source>
        <translation>Thứ tự các cột</translation>
    </message>
    <message>
        <source>As in the table</source>
        <translation>Như trong bảng</translation>
    </message>
    <message>
        <source>By value</source>
        <translation>Theo giá trị</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Chép hình</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Lưu PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Chart: {name}</source>
        <translation>Biểu đồ: {name}</translation>
    </message>
    <message>
        <source>The picture is copied. Paste into Word with Ctrl+V.</source>
        <translation>Đã chép hình. Dán vào Word bằng Ctrl+V.</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Đã lưu vào {path}</translation>
    </message>
    <message>
        <source>Nothing to draw: no column has a figure of this row that can be put on one scale.</source>
        <translation>Không có gì để vẽ: không cột nào có con số của dòng này đặt được lên cùng một thang.</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Tệp PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Lưu biểu đồ</translation>
    </message>
    <message>
        <source>No printer found. Save the chart as PDF and print it later.</source>
        <translation>Không tìm thấy máy in. Hãy lưu biểu đồ thành PDF để in sau.</translation>
    </message>
    <message>
        <source>The chart has gone to the printer.</source>
        <translation>Biểu đồ đã được gửi tới máy in.</translation>
    </message>
</context>
<context>
    <name>ChartWords</name>
    <message>
        <source>by {year}</source>
        <translation>đến {year}</translation>
    </message>
    <message>
        <source>Base: {name}, {value}</source>
        <translation>Mốc: {name}, {value}</translation>
    </message>
    <message>
        <source>has no place on this scale</source>
        <translation>không đặt được lên thang này</translation>
    </message>
    <message>
        <source>per cent</source>
        <translation>phần trăm</translation>
    </message>
    <message>
        <source>for another year or area, not to be compared</source>
        <translation>cho năm khác hoặc phạm vi khác, không so được</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>con số</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) without a figure</source>
        <translation>
            <numerusform>%n cột không có con số</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>Provinces with documents</source>
        <translation>Tỉnh có văn bản</translation>
    </message>
    <message>
        <source>Provinces without documents</source>
        <translation>Tỉnh chưa có văn bản</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Vùng</translation>
    </message>
    <message numerus="yes">
        <source>All %n province(s)</source>
        <translation>
            <numerusform>Cả %n tỉnh, thành phố</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnPager</name>
    <message>
        <source>Columns to the left</source>
        <translation>Các cột bên trái</translation>
    </message>
    <message>
        <source>Columns to the right</source>
        <translation>Các cột bên phải</translation>
    </message>
    <message>
        <source>Columns {span} of {count}</source>
        <translation>Cột {span} trên {count}</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Bảng lệnh</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Lệnh</translation>
    </message>
    <message>
        <source>Type what is to be done…</source>
        <translation>Gõ việc cần làm…</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Các lệnh</translation>
    </message>
    <message>
        <source>No command is called that.</source>
        <translation>Không có lệnh nào tên như vậy.</translation>
    </message>
</context>
<context>
    <name>CommandTable</name>
    <message>
        <source>Go to</source>
        <translation>Đi tới</translation>
    </message>
    <message>
        <source>Provision</source>
        <translation>Đoạn đang chọn</translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation>Sổ tay</translation>
    </message>
    <message>
        <source>Find and print</source>
        <translation>Tìm trong trang, in</translation>
    </message>
    <message>
        <source>Tabs</source>
        <translation>Thẻ</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Cửa sổ</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Hiển thị</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Giao diện</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Trang bắt đầu</translation>
    </message>
    <message>
        <source>Search box</source>
        <translation>Ô tìm kiếm</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Lùi</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Tới</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Bảng đối chiếu</translation>
    </message>
    <message>
        <source>Work of the commune</source>
        <translation>Việc của cấp xã</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Hạn việc</translation>
    </message>
    <message>
        <source>What is new in the data</source>
        <translation>Có gì mới trong dữ liệu</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Sang ô bên</translation>
    </message>
    <message>
        <source>Pane before</source>
        <translation>Về ô trước</translation>
    </message>
    <message>
        <source>Add to comparison</source>
        <translation>Thêm vào đối chiếu</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Chép kèm trích dẫn</translation>
    </message>
    <message>
        <source>Compare word by word</source>
        <translation>So từng chữ</translation>
    </message>
    <message>
        <source>Read side by side</source>
        <translation>Đọc song song</translation>
    </message>
    <message>
        <source>Chart of this row</source>
        <translation>Biểu đồ của dòng này</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Đánh dấu</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Add to dossier</source>
        <translation>Thêm vào hồ sơ</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Danh sách đánh dấu</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Danh sách ghi chú</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Danh sách hồ sơ</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Lịch sử</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Lưu tìm kiếm này</translation>
    </message>
    <message>
        <source>Saved searches and comparisons</source>
        <translation>Tìm kiếm và đối chiếu đã lưu</translation>
    </message>
    <message>
        <source>With or without synonyms</source>
        <translation>Tìm cả từ đồng nghĩa</translation>
    </message>
    <message>
        <source>Find in the page</source>
        <translation>Tìm trong trang</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Tìm tiếp</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Tìm ngược lại</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>New tab</source>
        <translation>Thẻ mới</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>Đóng thẻ</translation>
    </message>
    <message>
        <source>Close the other tabs</source>
        <translation>Đóng các thẻ khác</translation>
    </message>
    <message>
        <source>Reopen closed tab</source>
        <translation>Mở lại thẻ vừa đóng</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>Thẻ sau</translation>
    </message>
    <message>
        <source>Tab before</source>
        <translation>Thẻ trước</translation>
    </message>
    <message>
        <source>Reopen closed window</source>
        <translation>Mở lại cửa sổ vừa đóng</translation>
    </message>
    <message>
        <source>Move tab to a new window</source>
        <translation>Chuyển thẻ sang cửa sổ mới</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>Cửa sổ mới</translation>
    </message>
    <message>
        <source>Close window</source>
        <translation>Đóng cửa sổ</translation>
    </message>
    <message>
        <source>Next window</source>
        <translation>Cửa sổ kế tiếp</translation>
    </message>
    <message>
        <source>Navigator</source>
        <translation>Cây mục lục</translation>
    </message>
    <message>
        <source>Sources and relations</source>
        <translation>Nguồn và liên quan</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Chữ to hơn</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Chữ nhỏ hơn</translation>
    </message>
    <message>
        <source>Text at 100 %</source>
        <translation>Chữ cỡ 100 %</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Toàn màn hình</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Tương phản cao</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Health check</source>
        <translation>Tình trạng chương trình</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>Getting to know the program</source>
        <translation>Làm quen</translation>
    </message>
    <message>
        <source>About Song Hành</source>
        <translation>Giới thiệu Song Hành</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Tìm lệnh</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Trình đơn</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Thoát</translation>
    </message>
</context>
<context>
    <name>ComparisonDelegate</name>
    <message>
        <source>{n} more</source>
        <translation>còn {n} ý</translation>
    </message>
    <message>
        <source>show all</source>
        <translation>xem thêm</translation>
    </message>
    <message>
        <source>show less</source>
        <translation>thu gọn</translation>
    </message>
    <message>
        <source>base</source>
        <translation>mốc</translation>
    </message>
</context>
<context>
    <name>ComparisonLegend</name>
    <message>
        <source>The upright line is the base; numbers are compared, signs such as ≥ and &gt; are kept as in the source.</source>
        <translation>Vạch đứng là mốc; so theo con số, dấu ≥ &gt; giữ như nguồn.</translation>
    </message>
    <message>
        <source>In brackets stands the place in the document; press Enter to read the provision and its source.</source>
        <translation>Chữ trong ngoặc vuông là vị trí trong văn bản; bấm Enter để đọc cả đoạn và nguồn.</translation>
    </message>
    <message numerus="yes">
        <source>%n without a figure</source>
        <translation>
            <numerusform>%n tỉnh chưa có con số</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparisonMenu</name>
    <message>
        <source>Write in this cell</source>
        <translation>Ghi vào ô này</translation>
    </message>
    <message>
        <source>Read this provision</source>
        <translation>Đọc đoạn này</translation>
    </message>
    <message>
        <source>Compare word by word</source>
        <translation>So từng từ</translation>
    </message>
    <message>
        <source>Chart of this row</source>
        <translation>Biểu đồ của dòng này</translation>
    </message>
    <message>
        <source>Show less of this row</source>
        <translation>Thu gọn dòng này</translation>
    </message>
    <message>
        <source>Show all of this row</source>
        <translation>Mở hết dòng này</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Dấu cách</translation>
    </message>
    <message>
        <source>Copy the cells</source>
        <translation>Chép ô</translation>
    </message>
    <message>
        <source>Copy the row</source>
        <translation>Chép dòng</translation>
    </message>
    <message>
        <source>Copy the whole table</source>
        <translation>Chép cả bảng</translation>
    </message>
    <message>
        <source>Use as base</source>
        <translation>Lấy làm mốc</translation>
    </message>
    <message>
        <source>Move to the left</source>
        <translation>Chuyển sang trái</translation>
    </message>
    <message>
        <source>Move to the right</source>
        <translation>Chuyển sang phải</translation>
    </message>
    <message>
        <source>Name our commune…</source>
        <translation>Ghi tên xã/phường ta…</translation>
    </message>
    <message>
        <source>Remove the column</source>
        <translation>Bỏ cột</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>ComparisonMessage</name>
    <message>
        <source>Show the empty rows</source>
        <translation>Hiện các dòng trống</translation>
    </message>
</context>
<context>
    <name>ComparisonOptions</name>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>Only figures</source>
        <translation>Chỉ con số</translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation>Chỉ chỗ khác</translation>
    </message>
    <message>
        <source>Hide empty rows</source>
        <translation>Ẩn dòng trống</translation>
    </message>
    <message>
        <source>Turn columns into rows</source>
        <translation>Đổi cột thành dòng</translation>
    </message>
    <message>
        <source>Copy the whole table</source>
        <translation>Chép cả bảng</translation>
    </message>
    <message>
        <source>Save this comparison…</source>
        <translation>Lưu bảng đối chiếu này…</translation>
    </message>
    <message>
        <source>Open a saved comparison</source>
        <translation>Mở bảng đã lưu</translation>
    </message>
    <message>
        <source>Remove a saved comparison</source>
        <translation>Bỏ bảng đã lưu</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>Mọi năm</translation>
    </message>
</context>
<context>
    <name>ComparisonSaving</name>
    <message>
        <source>Name of this comparison:</source>
        <translation>Tên bảng đối chiếu:</translation>
    </message>
    <message>
        <source>“{name}” is no longer kept; the table here stays.</source>
        <translation>Đã bỏ “{name}” khỏi danh sách đã lưu; bảng đang xem vẫn còn.</translation>
    </message>
    <message>
        <source>Kept as “{name}”. It is on the start page.</source>
        <translation>Đã lưu “{name}”. Mở lại từ trang Bắt đầu.</translation>
    </message>
</context>
<context>
    <name>ComparisonStep</name>
    <message>
        <source>Try a comparison</source>
        <translation>Đối chiếu thử</translation>
    </message>
    <message>
        <source>How does your province stand beside the centre?</source>
        <translation>Tỉnh của bạn đứng đâu so với Trung ương?</translation>
    </message>
    <message>
        <source>Press a row: it opens, and the tour is over.</source>
        <translation>Bấm một dòng để mở bảng; phần làm quen kết thúc ở đó.</translation>
    </message>
    <message>
        <source>Each figure has a mark and a word: above, at, or below the base.</source>
        <translation>Mỗi con số có dấu và chữ kèm theo: vượt mốc, bằng mốc hay dưới mốc.</translation>
    </message>
    <message>
        <source>An empty cell says why it is empty.</source>
        <translation>Ô nào trống đều nói rõ vì sao trống.</translation>
    </message>
    <message>
        <source>Add any province or document as a column; “Preview sheet” makes paper of it.</source>
        <translation>Thêm tỉnh hoặc văn bản nào làm cột cũng được; bấm “Xem phiếu in” để có bản in.</translation>
    </message>
    <message>
        <source>{place} and the centre, by target</source>
        <translation>{place} và Trung ương, theo chỉ tiêu</translation>
    </message>
    <message>
        <source>Base: {name}</source>
        <translation>Mốc: {name}</translation>
    </message>
    <message>
        <source>Two resolutions side by side</source>
        <translation>Hai nghị quyết cạnh nhau</translation>
    </message>
    <message>
        <source>57 and 71 by pillar</source>
        <translation>57 và 71 theo trụ cột</translation>
    </message>
</context>
<context>
    <name>ComparisonTools</name>
    <message>
        <source>Rows</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Pillar</source>
        <translation>Trụ cột</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Mốc</translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation>Chỉ chỗ khác</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Thứ tự</translation>
    </message>
    <message>
        <source>Hide places without a figure</source>
        <translation>Ẩn tỉnh chưa có con số</translation>
    </message>
    <message>
        <source>Turn rows into columns</source>
        <translation>Đổi dòng thành cột</translation>
    </message>
    <message>
        <source>Hide empty rows</source>
        <translation>Ẩn dòng trống</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Cột</translation>
    </message>
    <message>
        <source>Add a column</source>
        <translation>Thêm một cột</translation>
    </message>
    <message>
        <source>Preview sheet</source>
        <translation>Xem phiếu in</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>ẩn %n dòng</numerusform>
        </translation>
    </message>
    <message>
        <source>View</source>
        <translation>Cách xem</translation>
    </message>
    <message>
        <source>By figure</source>
        <translation>Xếp theo con số</translation>
    </message>
    <message>
        <source>As the columns stand</source>
        <translation>Xếp theo thứ tự cột</translation>
    </message>
    <message>
        <source>None</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>Base: {name}</source>
        <translation>Mốc: {name}</translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message>
        <source>Comparison</source>
        <translation>Đối chiếu</translation>
    </message>
    <message>
        <source>Name of our commune:</source>
        <translation>Tên xã/phường ta:</translation>
    </message>
    <message>
        <source>Nothing to compare yet. While reading a provision, press F7 to add it.</source>
        <translation>Chưa có gì để đối chiếu. Đang đọc đoạn nào, bấm F7 để thêm vào đây.</translation>
    </message>
    <message numerus="yes">
        <source>{name}, %n province(s)</source>
        <translation>
            <numerusform>{name}, %n tỉnh, thành phố</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n dòng</numerusform>
        </translation>
    </message>
    <message>
        <source>These columns share no row. Turn off “Hide empty rows” or add another column.</source>
        <translation>Các cột này không có dòng nào chung. Bỏ “Ẩn dòng trống” hoặc thêm cột khác.</translation>
    </message>
</context>
<context>
    <name>ComparisonWords</name>
    <message>
        <source>by {year}</source>
        <translation>đến {year}</translation>
    </message>
    <message numerus="yes">
        <source>%n province(s)</source>
        <translation>
            <numerusform>%n tỉnh</numerusform>
        </translation>
    </message>
    <message>
        <source>press Enter in a cell to write</source>
        <translation>bấm Enter trong ô để ghi</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n văn bản</numerusform>
        </translation>
    </message>
    <message>
        <source>base column</source>
        <translation>cột mốc</translation>
    </message>
    <message numerus="yes">
        <source>%n of the documents known by name only, the text was not seen</source>
        <translation>
            <numerusform>%n văn bản mới biết tên, chưa thấy nội dung</numerusform>
        </translation>
    </message>
    <message>
        <source>base</source>
        <translation>mốc</translation>
    </message>
    <message>
        <source>blank, press Enter to write</source>
        <translation>để trống, bấm Enter để ghi</translation>
    </message>
    <message>
        <source>year {year}</source>
        <translation>năm {year}</translation>
    </message>
</context>
<context>
    <name>ContextPanel</name>
    <message>
        <source>Source and relations</source>
        <translation>Nguồn và liên quan</translation>
    </message>
    <message>
        <source>Source of {ref}</source>
        <translation>Nguồn của {ref}</translation>
    </message>
    <message>
        <source>Choose a provision to see its source.</source>
        <translation>Chọn một đoạn để xem nguồn.</translation>
    </message>
    <message numerus="yes">
        <source>%n provision(s)</source>
        <translation>
            <numerusform>%n đoạn</numerusform>
        </translation>
    </message>
    <message>
        <source>In this cell</source>
        <translation>Trong ô này</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>còn %n mục</numerusform>
        </translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>All sources of {name}</source>
        <translation>Mọi nguồn của {name}</translation>
    </message>
    <message>
        <source>Open the provision</source>
        <translation>Mở đoạn</translation>
    </message>
</context>
<context>
    <name>CrumbBar</name>
    <message>
        <source>Where this page stands</source>
        <translation>Vị trí của trang này</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Start</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Đối chiếu</translation>
    </message>
    <message>
        <source>“{name}” was kept with what this data does not have: {gone}.</source>
        <translation>Gói dữ liệu này không có {gone}; “{name}” mở với phần còn lại.</translation>
    </message>
    <message>
        <source>Sheet: {title}</source>
        <translation>Phiếu in: {title}</translation>
    </message>
</context>
<context>
    <name>DifferenceHead</name>
    <message>
        <source>Word by word</source>
        <translation>So từng chữ</translation>
    </message>
    <message>
        <source>How the texts stand</source>
        <translation>Cách bày hai lời văn</translation>
    </message>
    <message>
        <source>In one text</source>
        <translation>Liền một đoạn</translation>
    </message>
    <message>
        <source>In two columns</source>
        <translation>Hai cột</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Đổi mốc</translation>
    </message>
    <message>
        <source>Make the other one the base</source>
        <translation>Lấy đoạn kia làm mốc</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Chép</translation>
    </message>
    <message>
        <source>Copy with the differences marked</source>
        <translation>Chép kèm dấu chỗ khác nhau</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Mốc</translation>
    </message>
    <message>
        <source>Against it</source>
        <translation>So với mốc</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>Chọn đoạn khác</translation>
    </message>
    <message>
        <source>Linked provisions</source>
        <translation>Đoạn liên kết</translation>
    </message>
    <message>
        <source>Nearest in wording</source>
        <translation>Lời văn gần nhất</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>Text with its differences</source>
        <translation>Lời văn và chỗ khác nhau</translation>
    </message>
    <message>
        <source>Struck through: in the base alone. Underlined: not in the base.</source>
        <translation>Gạch ngang: chỉ có ở mốc. Gạch chân: mốc không có.</translation>
    </message>
    <message>
        <source>Word by word</source>
        <translation>So từng chữ</translation>
    </message>
    <message>
        <source>Nothing is linked to this provision, and the comparison is empty: add a document to the comparison with F7 first.</source>
        <translation>Đoạn này chưa liên kết với đoạn nào và bảng đối chiếu đang trống: hãy thêm một văn bản vào đối chiếu bằng phím F7 trước.</translation>
    </message>
    <message>
        <source>{name} in pack {version}</source>
        <translation>{name} trong gói {version}</translation>
    </message>
    <message>
        <source>Both versions say the same.</source>
        <translation>Hai bản giống hệt nhau.</translation>
    </message>
    <message numerus="yes">
        <source>%n provision(s) differ.</source>
        <translation>
            <numerusform>%n đoạn khác nhau.</numerusform>
        </translation>
    </message>
    <message>
        <source>Figure: {base} → {other}</source>
        <translation>Con số: {base} → {other}</translation>
    </message>
    <message>
        <source>Copied with the differences marked. Paste into Word with Ctrl+V.</source>
        <translation>Đã chép kèm dấu chỗ khác nhau. Dán vào Word bằng Ctrl+V.</translation>
    </message>
</context>
<context>
    <name>DisagreementsSection</name>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n điểm</numerusform>
        </translation>
    </message>
    <message>
        <source>Sources disagree</source>
        <translation>Nguồn khác nhau</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>còn %n mục</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DossierHead</name>
    <message>
        <source>Name of the dossier</source>
        <translation>Tên hồ sơ</translation>
    </message>
    <message>
        <source>The name can be changed here</source>
        <translation>Có thể đổi tên hồ sơ ở đây</translation>
    </message>
    <message>
        <source>Print the dossier</source>
        <translation>In cả hồ sơ</translation>
    </message>
    <message>
        <source>See it as it will be printed</source>
        <translation>Xem bản sẽ in</translation>
    </message>
    <message>
        <source>Export to Word</source>
        <translation>Xuất ra Word</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Thêm ghi chú</translation>
    </message>
    <message>
        <source>Other dossiers</source>
        <translation>Hồ sơ khác</translation>
    </message>
    <message>
        <source>made on {date}</source>
        <translation>tạo {date}</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n mục</numerusform>
        </translation>
    </message>
    <message>
        <source>saved at {time}</source>
        <translation>lưu tự động lúc {time}</translation>
    </message>
    <message>
        <source>New dossier</source>
        <translation>Hồ sơ mới</translation>
    </message>
    <message>
        <source>Delete this dossier</source>
        <translation>Xóa hồ sơ này</translation>
    </message>
</context>
<context>
    <name>DossierView</name>
    <message>
        <source>Dossier: {name}</source>
        <translation>Hồ sơ: {name}</translation>
    </message>
    <message>
        <source>Export to Word</source>
        <translation>Xuất ra Word</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Các mục</translation>
    </message>
    <message>
        <source>This dossier is empty.</source>
        <translation>Hồ sơ còn trống.</translation>
    </message>
    <message>
        <source>While reading, press F8, or select words and drag them to “Dossiers” at the left.</source>
        <translation>Khi đang đọc, bấm F8, hoặc bôi đen chữ rồi kéo vào mục Hồ sơ ở bên trái.</translation>
    </message>
    <message>
        <source>Word documents (*.docx)</source>
        <translation>Tài liệu Word (*.docx)</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Đã lưu thành {path}.</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Ghi chú mới</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Đưa lên</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Đưa xuống</translation>
    </message>
    <message>
        <source>Take out of the dossier</source>
        <translation>Bỏ khỏi hồ sơ</translation>
    </message>
</context>
<context>
    <name>FacetPanel</name>
    <message>
        <source>Filter the results</source>
        <translation>Lọc kết quả</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Bỏ lọc</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Bỏ mọi điều kiện lọc</translation>
    </message>
</context>
<context>
    <name>FacetsModel</name>
    <message>
        <source>less</source>
        <translation>bớt</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>thêm %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n kết quả</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FaultPage</name>
    <message>
        <source>Something unforeseen happened</source>
        <translation>Có điều chưa lường tới</translation>
    </message>
    <message>
        <source>Your data is safe and you can go on working. If it happens again, copy this report and send it to whoever looks after the program. It holds no personal data.</source>
        <translation>Dữ liệu của bạn vẫn nguyên, có thể làm việc tiếp. Nếu lặp lại, hãy chép báo cáo này gửi người phụ trách chương trình. Báo cáo không có dữ liệu cá nhân.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Chép báo cáo</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this page</source>
        <translation>Tìm trong trang này</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Tìm ngược lại</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Tìm tiếp</translation>
    </message>
    <message>
        <source>Close the search in this page</source>
        <translation>Đóng ô tìm trong trang</translation>
    </message>
    <message>
        <source>{n} of {count}</source>
        <translation>{n} trên {count}</translation>
    </message>
    <message>
        <source>Not in this page</source>
        <translation>Không có trong trang này</translation>
    </message>
</context>
<context>
    <name>FoundNotes</name>
    <message numerus="yes">
        <source>%n note(s) with these words</source>
        <translation>
            <numerusform>%n ghi chú có những chữ này</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more note(s)</source>
        <translation>
            <numerusform>còn %n ghi chú</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HealthPage</name>
    <message>
        <source>Data, index, notebook, disk and fonts are looked at beside your work.</source>
        <translation>Kiểm tra dữ liệu, chỉ mục, sổ tay, ổ đĩa và phông chữ; bạn vẫn làm việc bình thường.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Kiểm tra lại</translation>
    </message>
    <message>
        <source>Save a report…</source>
        <translation>Lưu báo cáo…</translation>
    </message>
    <message>
        <source>What was looked at</source>
        <translation>Đã kiểm tra</translation>
    </message>
    <message>
        <source>Bring the backup back</source>
        <translation>Lấy lại bản sao lưu</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Phiên bản</translation>
    </message>
    <message>
        <source>Mending…</source>
        <translation>Đang sửa…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Đang kiểm tra…</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at.</source>
        <translation>
            <numerusform>Có %n mục cần xem.</numerusform>
        </translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation>Mọi thứ đều tốt.</translation>
    </message>
    <message>
        <source>Rebuild the index</source>
        <translation>Lập lại chỉ mục</translation>
    </message>
    <message>
        <source>Health check</source>
        <translation>Tình trạng chương trình</translation>
    </message>
    <message>
        <source>Save a report</source>
        <translation>Lưu báo cáo</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Tệp văn bản (*.txt)</translation>
    </message>
    <message>
        <source>The report is in {file}.</source>
        <translation>Đã lưu báo cáo vào {file}.</translation>
    </message>
</context>
<context>
    <name>HelpView</name>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message>
        <source>Search in help</source>
        <translation>Tìm trong trợ giúp</translation>
    </message>
    <message>
        <source>Pages of help</source>
        <translation>Các trang trợ giúp</translation>
    </message>
    <message>
        <source>No page of help has “{words}”. Try another word, or fewer.</source>
        <translation>Không trang trợ giúp nào có “{words}”. Hãy thử chữ khác, hoặc bớt chữ.</translation>
    </message>
    <message>
        <source>Data as of {date}</source>
        <translation>Dữ liệu cập nhật đến {date}</translation>
    </message>
    <message>
        <source>Started from its source, the program uses libraries that pip has installed; their licences lie beside each of them, and a package of Song Hành lists them here.</source>
        <translation>Chương trình đang chạy từ mã nguồn; giấy phép của các thư viện nằm cạnh từng thư viện do pip cài. Bản đóng gói của Song Hành liệt kê đầy đủ tại đây.</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Thành phần</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Phiên bản</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Giấy phép</translation>
    </message>
    <message>
        <source>The text of this licence is missing from the program&apos;s folder.</source>
        <translation>Không thấy văn bản giấy phép này trong thư mục chương trình.</translation>
    </message>
    <message>
        <source>Back to {page}</source>
        <translation>Về trang {page}</translation>
    </message>
</context>
<context>
    <name>HistoryTools</name>
    <message>
        <source>Clear this day</source>
        <translation>Xóa ngày này</translation>
    </message>
    <message>
        <source>Clear everything</source>
        <translation>Xóa tất cả</translation>
    </message>
    <message>
        <source>Keep a history</source>
        <translation>Ghi lịch sử</translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the history cleared.</source>
        <translation>
            <numerusform>Đã xóa %n mục lịch sử.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>No printer found. The list stays here; print it later.</source>
        <translation>Không thấy máy in. Bảng phím vẫn còn đây; hãy in sau.</translation>
    </message>
    <message>
        <source>Every command is in the menu as well; Ctrl+Shift+P finds it by its name.</source>
        <translation>Lệnh nào cũng có trong trình đơn; Ctrl+Shift+P tìm lệnh theo tên.</translation>
    </message>
    <message>
        <source>Open what is chosen</source>
        <translation>Mở mục đang chọn</translation>
    </message>
    <message>
        <source>Open a branch, close it</source>
        <translation>Mở nhánh, khép nhánh</translation>
    </message>
    <message>
        <source>Next provision, the one before</source>
        <translation>Đoạn sau, đoạn trước</translation>
    </message>
    <message>
        <source>Move a column of the comparison</source>
        <translation>Dời cột trong bảng đối chiếu</translation>
    </message>
    <message>
        <source>Move an entry of the notebook</source>
        <translation>Đổi chỗ một mục trong sổ tay</translation>
    </message>
    <message>
        <source>Into the folder above, out of it</source>
        <translation>Đưa vào thư mục ở trên, đưa ra ngoài</translation>
    </message>
    <message>
        <source>Rename a folder, what was saved</source>
        <translation>Đổi tên thư mục, mục đã lưu</translation>
    </message>
    <message>
        <source>Take a column out of the comparison</source>
        <translation>Bỏ một cột khỏi bảng đối chiếu</translation>
    </message>
    <message>
        <source>Close a notice, a list, a search</source>
        <translation>Đóng thông báo, danh sách, ô tìm</translation>
    </message>
    <message>
        <source>In lists, trees and tables</source>
        <translation>Trong danh sách, cây và bảng</translation>
    </message>
</context>
<context>
    <name>LinkedSection</name>
    <message>
        <source>Linked provisions</source>
        <translation>Đoạn liên quan</translation>
    </message>
    <message>
        <source>Carries out</source>
        <translation>Thực hiện</translation>
    </message>
    <message>
        <source>Carried out by the centre</source>
        <translation>Trung ương thực hiện</translation>
    </message>
    <message>
        <source>Carried out by provinces</source>
        <translation>Tỉnh, thành phố thực hiện</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>còn %n mục</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LookStep</name>
    <message>
        <source>Text size</source>
        <translation>Cỡ chữ</translation>
    </message>
    <message>
        <source>Can you read this comfortably?</source>
        <translation>Chữ thế này đã dễ đọc chưa?</translation>
    </message>
    <message>
        <source>Choose until the lines below are easy on the eyes.</source>
        <translation>Chọn đến khi đọc các dòng bên dưới thấy thoải mái.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Giao diện</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Tương phản cao</translation>
    </message>
    <message>
        <source>Both can be changed at any time in the settings.</source>
        <translation>Lúc nào cũng đổi lại được trong Cài đặt.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Something unforeseen happened. Your data is safe and you can go on working.</source>
        <translation>Có điều chưa lường tới. Dữ liệu của bạn vẫn nguyên, có thể làm việc tiếp.</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Xem báo cáo</translation>
    </message>
    <message numerus="yes">
        <source>{name} added to the comparison, now %n column(s).</source>
        <translation>
            <numerusform>Đã thêm {name} vào đối chiếu, nay có %n cột.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is in the comparison already.</source>
        <translation>{name} đã có trong đối chiếu.</translation>
    </message>
    <message>
        <source>The settings cannot be saved in {folder}. They hold until the program ends.</source>
        <translation>Chưa lưu được cài đặt vào {folder}. Cài đặt vẫn có hiệu lực đến khi đóng chương trình.</translation>
    </message>
</context>
<context>
    <name>NameLine</name>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Thôi</translation>
    </message>
</context>
<context>
    <name>Navigator</name>
    <message>
        <source>new</source>
        <translation>mới</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>đã đổi</translation>
    </message>
    <message>
        <source>Ways into the data</source>
        <translation>Các lối vào dữ liệu</translation>
    </message>
    <message>
        <source>Resolutions</source>
        <translation>Nghị quyết</translation>
    </message>
    <message>
        <source>Pillars</source>
        <translation>Trụ cột</translation>
    </message>
    <message>
        <source>Provinces</source>
        <translation>Tỉnh</translation>
    </message>
    <message>
        <source>Filter this tree</source>
        <translation>Lọc cây này</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Lọc cây…</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Mục lục</translation>
    </message>
    <message>
        <source>No branch matches “{text}”.</source>
        <translation>Không có nhánh nào khớp “{text}”.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Add to comparison</source>
        <translation>Thêm vào đối chiếu</translation>
    </message>
</context>
<context>
    <name>NewestRow</name>
    <message>
        <source>What is new</source>
        <translation>Có gì mới</translation>
    </message>
    <message>
        <source>Newest: {document}</source>
        <translation>Mới nhất: {document}</translation>
    </message>
</context>
<context>
    <name>NewsPage</name>
    <message>
        <source>What is new in the data</source>
        <translation>Có gì mới trong dữ liệu</translation>
    </message>
    <message>
        <source>I have seen all of it</source>
        <translation>Đã xem hết</translation>
    </message>
    <message>
        <source>The data has not been updated since this machine first used it. After the next update, what came, changed and went will stand here.</source>
        <translation>Dữ liệu chưa được cập nhật lần nào kể từ khi máy này dùng. Sau lần cập nhật tới, những gì thêm vào, đổi khác và bỏ đi sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>From data pack {old} ({old_day}) to {new} ({new_day}): {what}.</source>
        <translation>Từ gói dữ liệu {old} ({old_day}) sang gói {new} ({new_day}): {what}.</translation>
    </message>
    <message>
        <source>In your notebook</source>
        <translation>Có trong sổ tay của bạn</translation>
    </message>
    <message>
        <source>Issued last</source>
        <translation>Mới ban hành</translation>
    </message>
    <message>
        <source>not seen yet</source>
        <translation>chưa xem</translation>
    </message>
    <message>
        <source>The centre</source>
        <translation>Trung ương</translation>
    </message>
</context>
<context>
    <name>NewsWords</name>
    <message numerus="yes">
        <source>%n new document(s)</source>
        <translation>
            <numerusform>%n văn bản mới</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) gone</source>
        <translation>
            <numerusform>%n văn bản không còn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>facts of %n document(s) changed</source>
        <translation>
            <numerusform>%n văn bản sửa thông tin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new provision(s)</source>
        <translation>
            <numerusform>%n đoạn mới</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n provision(s) gone</source>
        <translation>
            <numerusform>%n đoạn không còn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) changed</source>
        <translation>
            <numerusform>%n con số đổi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n provision(s) reworded</source>
        <translation>
            <numerusform>%n đoạn sửa lời</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>details of %n provision(s) changed</source>
        <translation>
            <numerusform>%n đoạn sửa chi tiết</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>My note</source>
        <translation>Ghi chú của tôi</translation>
    </message>
</context>
<context>
    <name>NoteFoot</name>
    <message>
        <source>No note yet</source>
        <translation>Chưa có ghi chú</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Write a note (Ctrl+M)</source>
        <translation>Viết ghi chú (Ctrl+M)</translation>
    </message>
    <message>
        <source>My note</source>
        <translation>Ghi chú của tôi</translation>
    </message>
    <message>
        <source>The note hangs on this provision and survives updates of the data.</source>
        <translation>Ghi chú gắn với đoạn này và còn nguyên khi cập nhật dữ liệu.</translation>
    </message>
    <message>
        <source>It is kept on this machine alone.</source>
        <translation>Chỉ lưu trên máy này.</translation>
    </message>
    <message>
        <source>In dossiers</source>
        <translation>Ở trong hồ sơ</translation>
    </message>
    <message>
        <source>Open the provision</source>
        <translation>Mở đoạn</translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>Xóa ghi chú</translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translation>đã lưu {time}</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>chưa lưu được</translation>
    </message>
</context>
<context>
    <name>NotebookActions</name>
    <message>
        <source>Bookmark on {name} removed.</source>
        <translation>Đã bỏ đánh dấu {name}.</translation>
    </message>
    <message>
        <source>{name} is bookmarked.</source>
        <translation>Đã đánh dấu {name}.</translation>
    </message>
    <message>
        <source>Choose a provision or open a table first; F8 then adds it.</source>
        <translation>Hãy chọn một đoạn hoặc mở một bảng trước, rồi bấm F8 để thêm.</translation>
    </message>
    <message>
        <source>{name} is in the dossier “{dossier}” already.</source>
        <translation>{name} đã có trong hồ sơ “{dossier}”.</translation>
    </message>
    <message>
        <source>{name} added to the dossier “{dossier}”.</source>
        <translation>Đã thêm {name} vào hồ sơ “{dossier}”.</translation>
    </message>
    <message>
        <source>Taken out of the dossier “{dossier}”.</source>
        <translation>Đã bỏ khỏi hồ sơ “{dossier}”.</translation>
    </message>
    <message>
        <source>Dossier of {date}</source>
        <translation>Hồ sơ ngày {date}</translation>
    </message>
    <message>
        <source>Dossier “{dossier}” deleted.</source>
        <translation>Đã xóa hồ sơ “{dossier}”.</translation>
    </message>
    <message>
        <source>Note deleted.</source>
        <translation>Đã xóa ghi chú.</translation>
    </message>
</context>
<context>
    <name>NotebookCare</name>
    <message>
        <source>Use the copy of {date}</source>
        <translation>Dùng bản sao ngày {date}</translation>
    </message>
    <message>
        <source>Begin a new notebook</source>
        <translation>Bắt đầu sổ tay mới</translation>
    </message>
    <message>
        <source>The notebook is open again. The damaged file is kept as {file}.</source>
        <translation>Sổ tay đã mở lại. Tệp hỏng được giữ với tên {file}.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the notebook lost their place in the update; their words are kept.</source>
        <translation>
            <numerusform>%n mục trong sổ tay mất chỗ gắn sau khi cập nhật dữ liệu; chữ đã ghi vẫn còn.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Xem các mục này</translation>
    </message>
</context>
<context>
    <name>NotebookDesk</name>
    <message>
        <source>Search for something first; the search can then be kept.</source>
        <translation>Hãy tìm một điều gì đó trước, rồi mới lưu được lượt tìm.</translation>
    </message>
    <message>
        <source>Search saved.</source>
        <translation>Đã lưu tìm kiếm này.</translation>
    </message>
    <message>
        <source>Work of the commune</source>
        <translation>Việc của cấp xã</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Danh mục việc</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Đối chiếu</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Hoàn tác (Ctrl+Z)</translation>
    </message>
</context>
<context>
    <name>NotebookExchange</name>
    <message>
        <source>Export the notebook</source>
        <translation>Xuất sổ tay</translation>
    </message>
    <message>
        <source>Notebook (*.json)</source>
        <translation>Sổ tay (*.json)</translation>
    </message>
    <message>
        <source>Import a notebook</source>
        <translation>Nhập sổ tay</translation>
    </message>
    <message numerus="yes">
        <source>%n entries written to {path}.</source>
        <translation>
            <numerusform>Đã ghi %n mục vào {path}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries taken in; what was there is kept.</source>
        <translation>
            <numerusform>Đã nhập %n mục; những gì đã có được giữ nguyên.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotebookHead</name>
    <message>
        <source>Lists of the notebook</source>
        <translation>Các mục của sổ tay</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Đánh dấu</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Lịch sử</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Đã lưu</translation>
    </message>
    <message>
        <source>To be re-attached</source>
        <translation>Cần gắn lại</translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation>Sổ tay</translation>
    </message>
    <message>
        <source>Export everything…</source>
        <translation>Xuất cả sổ tay…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Nhập…</translation>
    </message>
    <message>
        <source>New dossier</source>
        <translation>Hồ sơ mới</translation>
    </message>
</context>
<context>
    <name>NotebookView</name>
    <message>
        <source>My notebook</source>
        <translation>Sổ tay của tôi</translation>
    </message>
    <message>
        <source>Keep today&apos;s text</source>
        <translation>Nhận chữ hiện nay</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Các mục</translation>
    </message>
    <message>
        <source>Filter this list…</source>
        <translation>Lọc danh sách…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Đổi tên</translation>
    </message>
    <message>
        <source>Give it another name (F2)</source>
        <translation>Đặt tên khác (F2)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Không thấy mục nào.</translation>
    </message>
    <message>
        <source>No bookmark yet. While reading, press Ctrl+D.</source>
        <translation>Chưa có đánh dấu nào. Khi đang đọc, bấm Ctrl+D.</translation>
    </message>
    <message>
        <source>No note yet. While reading, press Ctrl+M.</source>
        <translation>Chưa có ghi chú nào. Khi đang đọc, bấm Ctrl+M.</translation>
    </message>
    <message>
        <source>No dossier yet. While reading, press F8.</source>
        <translation>Chưa có hồ sơ nào. Khi đang đọc, bấm F8.</translation>
    </message>
    <message>
        <source>Nothing read yet.</source>
        <translation>Chưa đọc gì.</translation>
    </message>
    <message>
        <source>Nothing saved yet.</source>
        <translation>Chưa lưu gì.</translation>
    </message>
    <message>
        <source>Everything in the notebook is in its place.</source>
        <translation>Mọi thứ trong sổ tay đều còn đúng chỗ.</translation>
    </message>
    <message>
        <source>Note deleted.</source>
        <translation>Đã xóa ghi chú.</translation>
    </message>
    <message>
        <source>Entry removed.</source>
        <translation>Đã bỏ mục này.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Chuyển lên</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Chuyển xuống</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Chuyển vào</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Thư mục mới</translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>Nothing for “{query}” in {filter}.</source>
        <translation>Không thấy “{query}” trong {filter}.</translation>
    </message>
    <message numerus="yes">
        <source>Everywhere: %n hit(s).</source>
        <translation>
            <numerusform>Ở mọi nơi có %n kết quả.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found for “{query}”. Closest: {suggestion}.</source>
        <translation>Không thấy “{query}”. Gần nhất: {suggestion}.</translation>
    </message>
    <message>
        <source>Choose what to look for instead.</source>
        <translation>Chọn một cách tìm khác:</translation>
    </message>
    <message>
        <source>Nothing found for “{query}”.</source>
        <translation>Không thấy “{query}”.</translation>
    </message>
    <message>
        <source>Fewer words find more; diacritics may be left out.</source>
        <translation>Bớt từ thì thấy nhiều hơn; không cần gõ dấu.</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>Tìm ở mọi nơi</translation>
    </message>
    <message>
        <source>nearest spelling</source>
        <translation>cách viết gần nhất</translation>
    </message>
    <message>
        <source>without “{word}”</source>
        <translation>bỏ từ “{word}”</translation>
    </message>
    <message>
        <source>Without the filter {name}</source>
        <translation>Bỏ điều kiện {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n kết quả</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this notice</source>
        <translation>Đóng thông báo này</translation>
    </message>
</context>
<context>
    <name>OrphanPane</name>
    <message>
        <source>What it said</source>
        <translation>Nội dung cũ</translation>
    </message>
    <message>
        <source>Attach it to</source>
        <translation>Gắn vào đoạn</translation>
    </message>
    <message>
        <source>Find another provision…</source>
        <translation>Tìm đoạn khác…</translation>
    </message>
    <message>
        <source>Places to attach it to</source>
        <translation>Các đoạn có thể gắn vào</translation>
    </message>
    <message>
        <source>Nothing like it is left in the document. Look for a place above.</source>
        <translation>Trong văn bản không còn đoạn nào giống. Hãy tìm đoạn khác ở ô trên.</translation>
    </message>
    <message>
        <source>Attach here</source>
        <translation>Gắn vào đoạn này</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>Giữ nguyên</translation>
    </message>
    <message>
        <source>It stays in the notebook with its old text</source>
        <translation>Mục này ở lại sổ tay cùng nội dung cũ</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Attached to {place}.</source>
        <translation>Đã gắn vào {place}.</translation>
    </message>
    <message>
        <source>Kept with its old text.</source>
        <translation>Đã giữ lại cùng nội dung cũ.</translation>
    </message>
    <message>
        <source>Entry removed.</source>
        <translation>Đã xóa mục này.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Không thấy mục nào.</translation>
    </message>
</context>
<context>
    <name>ParallelHead</name>
    <message numerus="yes">
        <source>%n provision(s)</source>
        <translation>
            <numerusform>%n đoạn</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} with a counterpart</source>
        <translation>{n} đoạn có tương ứng</translation>
    </message>
    <message>
        <source>Another document instead of {name}</source>
        <translation>Thay {name} bằng văn bản khác</translation>
    </message>
    <message>
        <source>Take {name} away</source>
        <translation>Bỏ {name}</translation>
    </message>
</context>
<context>
    <name>ParallelSetter</name>
    <message>
        <source>Only in {name}</source>
        <translation>Chỉ có ở {name}</translation>
    </message>
    <message>
        <source>{name} has nothing under this pillar</source>
        <translation>{name} không có nội dung ở trụ cột này</translation>
    </message>
    <message>
        <source>Nothing in {name} corresponds to this</source>
        <translation>{name} không có đoạn tương ứng</translation>
    </message>
</context>
<context>
    <name>ParallelSpread</name>
    <message>
        <source>Nothing in {name} corresponds to this</source>
        <translation>{name} không có đoạn tương ứng</translation>
    </message>
</context>
<context>
    <name>ParallelView</name>
    <message>
        <source>In line by</source>
        <translation>Xếp ngang hàng theo</translation>
    </message>
    <message>
        <source>By link</source>
        <translation>Theo liên kết</translation>
    </message>
    <message>
        <source>By pillar</source>
        <translation>Theo trụ cột</translation>
    </message>
    <message>
        <source>Only what has a counterpart</source>
        <translation>Chỉ phần có đoạn tương ứng</translation>
    </message>
    <message>
        <source>Add document</source>
        <translation>Thêm văn bản</translation>
    </message>
    <message>
        <source>↔ names what a provision corresponds to. ← → go to the counterpart, Shift+F7 word by word.</source>
        <translation>↔ là đoạn tương ứng. Phím ← → sang đoạn tương ứng, Shift+F7 so từng chữ.</translation>
    </message>
</context>
<context>
    <name>PreviewSection</name>
    <message>
        <source>Open</source>
        <translation>Mở đoạn</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Đối chiếu</translation>
    </message>
</context>
<context>
    <name>ProgramMenu</name>
    <message>
        <source>Menu</source>
        <translation>Trình đơn</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Cỡ chữ</translation>
    </message>
</context>
<context>
    <name>ProvinceBox</name>
    <message>
        <source>Your province or city</source>
        <translation>Tỉnh, thành phố của bạn</translation>
    </message>
    <message>
        <source>New name, or one from before 1 July 2025</source>
        <translation>Tên mới, hoặc tên trước ngày 01/7/2025</translation>
    </message>
    <message>
        <source>{old} (old), now {new}</source>
        <translation>{old} (cũ), nay là {new}</translation>
    </message>
</context>
<context>
    <name>ProvinceStep</name>
    <message>
        <source>Your province</source>
        <translation>Tỉnh của bạn</translation>
    </message>
    <message>
        <source>In which province or city do you work?</source>
        <translation>Bạn làm việc ở tỉnh, thành phố nào?</translation>
    </message>
    <message>
        <source>Type its new name or one from before 1 July 2025, with or without diacritics.</source>
        <translation>Gõ tên mới hoặc tên trước 01/7/2025, có dấu hay không dấu.</translation>
    </message>
    <message>
        <source>Name of the province or city</source>
        <translation>Tên tỉnh, thành phố</translation>
    </message>
    <message>
        <source>Provinces and cities</source>
        <translation>Tỉnh, thành phố</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es).</source>
        <translation>
            <numerusform>Có %n tỉnh, thành phố khớp.</numerusform>
        </translation>
    </message>
    <message>
        <source>No province of today or before July 2025 is called so.</source>
        <translation>Không có tỉnh, thành phố nào, mới hay cũ, mang tên này.</translation>
    </message>
    <message>
        <source>Press the name of yours.</source>
        <translation>Bấm vào tên tỉnh, thành phố của bạn.</translation>
    </message>
    <message>
        <source>Clear the field to see the whole list.</source>
        <translation>Xóa ô này để xem cả danh sách.</translation>
    </message>
    <message>
        <source>{new}: {old} (old) belongs to {new} now</source>
        <translation>{new}: {old} (cũ) nay thuộc {new}</translation>
    </message>
    <message>
        <source>Song Hành will now</source>
        <translation>Từ nay Song Hành sẽ:</translation>
    </message>
    <message>
        <source>put {province} beside the centre in comparisons;</source>
        <translation>để {province} cạnh Trung ương trong bảng đối chiếu có sẵn;</translation>
    </message>
    <message>
        <source>list the work of communes in {province} first;</source>
        <translation>xếp việc của cấp xã ở {province} lên trước;</translation>
    </message>
    <message>
        <source>keep every other province within reach.</source>
        <translation>giữ mọi tỉnh khác như cũ, vẫn tra được đầy đủ.</translation>
    </message>
</context>
<context>
    <name>RankingDelegate</name>
    <message>
        <source>base of comparison</source>
        <translation>mốc so sánh</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>còn {n} ý</translation>
    </message>
    <message>
        <source>official</source>
        <translation>chính thức</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>thuật lại</translation>
    </message>
    <message>
        <source>translated</source>
        <translation>dịch máy</translation>
    </message>
</context>
<context>
    <name>RankingModel</name>
    <message>
        <source>Place</source>
        <translation>Tỉnh, thành phố</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Chỉ tiêu</translation>
    </message>
    <message>
        <source>Against the base</source>
        <translation>So với mốc</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Độ tin cậy</translation>
    </message>
</context>
<context>
    <name>RankingTable</name>
    <message>
        <source>Read this provision</source>
        <translation>Đọc đoạn này</translation>
    </message>
    <message>
        <source>Show as a chart</source>
        <translation>Vẽ biểu đồ</translation>
    </message>
    <message>
        <source>Copy the row</source>
        <translation>Chép dòng</translation>
    </message>
    <message>
        <source>Copy the whole table</source>
        <translation>Chép cả bảng</translation>
    </message>
    <message>
        <source>Use as base</source>
        <translation>Lấy làm mốc</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Bỏ khỏi bảng</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>Language of the text</source>
        <translation>Ngôn ngữ của văn bản</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Song song</translation>
    </message>
    <message>
        <source>No document from {place} yet</source>
        <translation>Chưa có văn bản nào của {place}</translation>
    </message>
    <message>
        <source>Data pack {version} has no plan of this province yet.</source>
        <translation>Gói dữ liệu {version} chưa có kế hoạch của tỉnh, thành phố này.</translation>
    </message>
    <message>
        <source>Copied with its source. Paste into Word with Ctrl+V.</source>
        <translation>Đã chép đoạn kèm nguồn. Dán vào Word bằng Ctrl+V.</translation>
    </message>
</context>
<context>
    <name>ReadyList</name>
    <message numerus="yes">
        <source>Two resolutions, %n pillar(s)</source>
        <translation>
            <numerusform>Hai nghị quyết, %n trụ cột</numerusform>
        </translation>
    </message>
    <message>
        <source>57 and 71 by pillar</source>
        <translation>57 và 71 theo trụ cột</translation>
    </message>
    <message>
        <source>{place} and the centre, by target</source>
        <translation>{place} và Trung ương, theo chỉ tiêu</translation>
    </message>
    <message>
        <source>Base: {name}</source>
        <translation>Mốc: {name}</translation>
    </message>
    <message>
        <source>What provinces do about each task of 57</source>
        <translation>Từng tỉnh làm gì theo một nhiệm vụ của 57</translation>
    </message>
    <message>
        <source>Saved by you, {date}</source>
        <translation>Bảng tự lưu, {date}</translation>
    </message>
    <message numerus="yes">
        <source>%n province(s): digital economy in GRDP</source>
        <translation>
            <numerusform>%n tỉnh: tỷ trọng kinh tế số trong GRDP</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a figure</source>
        <translation>
            <numerusform>%n tỉnh có con số</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without one yet</source>
        <translation>
            <numerusform>%n tỉnh chưa có</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n cột</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelationsSection</name>
    <message>
        <source>Carries out</source>
        <translation>Thực hiện</translation>
    </message>
    <message>
        <source>Carried out by the centre</source>
        <translation>Trung ương thực hiện</translation>
    </message>
    <message>
        <source>Carried out by provinces</source>
        <translation>Tỉnh, thành phố thực hiện</translation>
    </message>
    <message>
        <source>Related documents</source>
        <translation>Văn bản liên quan</translation>
    </message>
    <message>
        <source>The data name no document that is related to this one.</source>
        <translation>Gói dữ liệu không nêu văn bản nào liên quan.</translation>
    </message>
    <message>
        <source>Amends</source>
        <translation>Sửa đổi</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>Thay thế</translation>
    </message>
    <message>
        <source>Based on</source>
        <translation>Căn cứ</translation>
    </message>
    <message>
        <source>Refers to</source>
        <translation>Nhắc tới</translation>
    </message>
    <message>
        <source>Amended by</source>
        <translation>Được sửa đổi bởi</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation>Được thay bằng</translation>
    </message>
    <message>
        <source>Basis of</source>
        <translation>Là căn cứ của</translation>
    </message>
    <message>
        <source>Referred to by</source>
        <translation>Được nhắc tới ở</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>còn %n mục</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>new in the data</source>
        <translation>mới trong dữ liệu</translation>
    </message>
    <message>
        <source>changed in the data</source>
        <translation>vừa đổi trong dữ liệu</translation>
    </message>
    <message>
        <source>Who: {actors}</source>
        <translation>Ai làm: {actors}</translation>
    </message>
    <message>
        <source>Due {date}</source>
        <translation>Hạn {date}</translation>
    </message>
    <message>
        <source>figure of {place} before July 2025</source>
        <translation>số liệu của {place} (cũ)</translation>
    </message>
    <message>
        <source>about {place} before July 2025</source>
        <translation>nói về {place} (cũ)</translation>
    </message>
</context>
<context>
    <name>ResultsDelegate</name>
    <message numerus="yes">
        <source>%n provision(s)</source>
        <translation>
            <numerusform>%n đoạn</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsHead</name>
    <message>
        <source>Take the filter {name} off</source>
        <translation>Bỏ điều kiện {name}</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Bỏ lọc</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Lọc kết quả</translation>
    </message>
    <message>
        <source>Also look for</source>
        <translation>Tìm cả</translation>
    </message>
    <message>
        <source>Synonyms, other names, what was understood ({key})</source>
        <translation>Từ đồng nghĩa, tên cũ, chữ đoán từ phím gõ ({key})</translation>
    </message>
    <message>
        <source>{total} hits</source>
        <translation>{total} kết quả</translation>
    </message>
    <message>
        <source>About {total} hits</source>
        <translation>Khoảng {total} kết quả</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n văn bản</numerusform>
        </translation>
    </message>
    <message>
        <source>{provisions} in {documents}</source>
        <translation>{provisions} trong {documents}</translation>
    </message>
    <message numerus="yes">
        <source>%n provision(s)</source>
        <translation>
            <numerusform>%n đoạn</numerusform>
        </translation>
    </message>
    <message>
        <source>none has all the words; these have some of them</source>
        <translation>không đoạn nào có đủ các từ, đây là những đoạn có một số từ</translation>
    </message>
    <message>
        <source>read as “{text}”, typed without accents</source>
        <translation>hiểu là “{text}”, gõ không dấu</translation>
    </message>
    <message>
        <source>the nearest {count} are shown</source>
        <translation>hiện {count} kết quả sát nghĩa nhất</translation>
    </message>
    <message>
        <source>Did you mean “{guess}”? This looks like {keyboard} typed while off.</source>
        <translation>Có phải bạn tìm “{guess}”? Chữ vừa gõ giống {keyboard} chưa bật.</translation>
    </message>
    <message>
        <source>Put it in the search box</source>
        <translation>Đưa vào ô tìm</translation>
    </message>
    <message>
        <source>synonyms and other names (off now)</source>
        <translation>từ đồng nghĩa, tên cũ (đang tắt)</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n kết quả</numerusform>
        </translation>
    </message>
    <message>
        <source>Closest:</source>
        <translation>Gần nhất:</translation>
    </message>
</context>
<context>
    <name>ResultsModel</name>
    <message numerus="yes">
        <source>%n provision(s)</source>
        <translation>
            <numerusform>%n đoạn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more provision(s)</source>
        <translation>
            <numerusform>còn %n đoạn</numerusform>
        </translation>
    </message>
    <message>
        <source>in Vietnamese</source>
        <translation>tiếng Việt</translation>
    </message>
    <message>
        <source>in English</source>
        <translation>tiếng Anh</translation>
    </message>
</context>
<context>
    <name>ResultsView</name>
    <message>
        <source>Results: {query}</source>
        <translation>Kết quả: {query}</translation>
    </message>
    <message>
        <source>Copied with its source. Paste into Word with Ctrl+V.</source>
        <translation>Đã chép đoạn kèm nguồn. Dán vào Word bằng Ctrl+V.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Add to comparison</source>
        <translation>Thêm vào đối chiếu</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Chép kèm trích dẫn</translation>
    </message>
</context>
<context>
    <name>ScopeButton</name>
    <message>
        <source>Everything</source>
        <translation>Tất cả</translation>
    </message>
</context>
<context>
    <name>SearchStep</name>
    <message>
        <source>Try a search</source>
        <translation>Tìm thử</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <translation>Bạn muốn tìm gì?</translation>
    </message>
    <message>
        <source>No need for diacritics or the exact number. Press an example, or type.</source>
        <translation>Không cần gõ dấu, không cần nhớ đúng số văn bản. Bấm một ví dụ, hoặc tự gõ.</translation>
    </message>
    <message>
        <source>Search the data</source>
        <translation>Tìm trong dữ liệu</translation>
    </message>
    <message>
        <source>Search resolutions, plans, targets…</source>
        <translation>Tìm trong nghị quyết, kế hoạch, chỉ tiêu…</translation>
    </message>
    <message>
        <source>Search for “{query}”</source>
        <translation>Tìm “{query}”</translation>
    </message>
    <message>
        <source>The index is being built; try again in a moment.</source>
        <translation>Đang lập chỉ mục; hãy thử lại sau giây lát.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) found; the best are these:</source>
        <translation>
            <numerusform>Tìm thấy %n chỗ; sát nhất là:</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found. Try fewer words.</source>
        <translation>Không tìm thấy. Hãy thử bớt chữ.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Each choice is kept at once.</source>
        <translation>Chọn đến đâu, lưu đến đó.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Người dùng</translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation>Ngôn ngữ chương trình</translation>
    </message>
    <message>
        <source>It comes first in lists and stands beside the centre in comparisons.</source>
        <translation>Đứng đầu các danh sách và đứng cạnh Trung ương trong bảng đối chiếu.</translation>
    </message>
    <message>
        <source>Your province or city</source>
        <translation>Tỉnh, thành phố của bạn</translation>
    </message>
    <message>
        <source>Open with</source>
        <translation>Khi mở chương trình</translation>
    </message>
    <message>
        <source>What was open last</source>
        <translation>Mở lại như lần trước</translation>
    </message>
    <message>
        <source>The start page</source>
        <translation>Mở trang bắt đầu</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Hiển thị</translation>
    </message>
    <message>
        <source>Also Ctrl with + and −, and Ctrl with 0 for 100 %.</source>
        <translation>Có thể bấm Ctrl cùng + hoặc −, Ctrl cùng 0 để về 100 %.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Cỡ chữ</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Giao diện</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Tương phản cao</translation>
    </message>
    <message>
        <source>Printed sheets</source>
        <translation>Phiếu in</translation>
    </message>
    <message>
        <source>Superior body</source>
        <translation>Cơ quan chủ quản</translation>
    </message>
    <message>
        <source>such as the provincial office</source>
        <translation>ví dụ: UBND tỉnh Nghệ An</translation>
    </message>
    <message>
        <source>Name of the office</source>
        <translation>Tên cơ quan</translation>
    </message>
    <message>
        <source>as on your own papers</source>
        <translation>như trên văn bản của cơ quan</translation>
    </message>
    <message>
        <source>Head of the sheet</source>
        <translation>Phần đầu phiếu</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Không có</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Cơ quan nhà nước</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Cơ quan Đảng</translation>
    </message>
    <message>
        <source>Number and date are left for the pen.</source>
        <translation>Số và ngày để trống, điền tay.</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Máy in</translation>
    </message>
    <message>
        <source>Where things are</source>
        <translation>Nơi lưu</translation>
    </message>
    <message>
        <source>Data pack {version}</source>
        <translation>Gói dữ liệu {version}</translation>
    </message>
    <message>
        <source>as of {date}</source>
        <translation>cập nhật đến {date}</translation>
    </message>
    <message>
        <source>Settings, notes and bookmarks; copy this folder to keep them.</source>
        <translation>Cài đặt, ghi chú, đánh dấu; chép thư mục này để giữ lại.</translation>
    </message>
    <message>
        <source>Your own things</source>
        <translation>Dữ liệu của bạn</translation>
    </message>
    <message>
        <source>The system&apos;s usual printer</source>
        <translation>Máy in mặc định của hệ thống</translation>
    </message>
</context>
<context>
    <name>SheetExports</name>
    <message>
        <source>Print…</source>
        <translation>In…</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Lưu thành PDF</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>Save as a Word document</source>
        <translation>Lưu thành văn bản Word</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Save as an Excel workbook</source>
        <translation>Lưu thành sổ tính Excel</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Khác</translation>
    </message>
    <message numerus="yes">
        <source>Print %n page(s)…</source>
        <translation>
            <numerusform>In %n trang…</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as HTML</source>
        <translation>Lưu thành HTML</translation>
    </message>
    <message>
        <source>Save the figures as CSV</source>
        <translation>Lưu số liệu dạng CSV</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Chép bảng</translation>
    </message>
</context>
<context>
    <name>SheetOptionsPanel</name>
    <message>
        <source>Orientation of the paper</source>
        <translation>Hướng giấy A4</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Dọc</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Ngang</translation>
    </message>
    <message>
        <source>List of sources</source>
        <translation>Danh mục nguồn</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Không</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Ngắn</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Đủ</translation>
    </message>
    <message>
        <source>Language of the sheet</source>
        <translation>Ngôn ngữ của phiếu</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Tiếng Việt</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Tiếng Anh</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Cả hai</translation>
    </message>
    <message>
        <source>Main points only</source>
        <translation>Chỉ ý chính</translation>
    </message>
    <message>
        <source>Empty rows</source>
        <translation>Dòng không có nội dung</translation>
    </message>
    <message>
        <source>Explanations</source>
        <translation>Lời chú giải</translation>
    </message>
    <message>
        <source>Column for remarks</source>
        <translation>Cột ghi chú để viết tay</translation>
    </message>
    <message>
        <source>With my notes</source>
        <translation>Kèm ghi chú của tôi</translation>
    </message>
    <message>
        <source>Grey, no colours</source>
        <translation>Thang xám, không màu</translation>
    </message>
    <message>
        <source>State (Decree 30/2020)</source>
        <translation>Nhà nước (NĐ 30/2020)</translation>
    </message>
    <message>
        <source>Party (Guidance 05-HD/VPTW)</source>
        <translation>Đảng (HD 05-HD/VPTW)</translation>
    </message>
    <message>
        <source>Another title</source>
        <translation>Tiêu đề khác</translation>
    </message>
    <message>
        <source>Body above the office</source>
        <translation>Cơ quan cấp trên</translation>
    </message>
    <message>
        <source>Name of the office</source>
        <translation>Tên cơ quan</translation>
    </message>
    <message>
        <source>Head of the page</source>
        <translation>Thể thức đầu trang</translation>
    </message>
    <message>
        <source>Title and office</source>
        <translation>Tiêu đề và cơ quan</translation>
    </message>
    <message>
        <source>Size of letters in the table</source>
        <translation>Cỡ chữ trong bảng</translation>
    </message>
    <message>
        <source>On the sheet</source>
        <translation>Trên phiếu có</translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>exactly as it is printed</source>
        <translation>đúng như giấy in ra</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Nhỏ hơn</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Lớn hơn</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Trang trước</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Trang sau</translation>
    </message>
    <message>
        <source>Page of the sheet</source>
        <translation>Trang của phiếu</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Trang {page} trên {pages}</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Tệp PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Word documents (*.docx)</source>
        <translation>Văn bản Word (*.docx)</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Sổ tính Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Tệp CSV (*.csv)</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>Tệp HTML (*.html)</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>Lưu phiếu</translation>
    </message>
    <message>
        <source>The table is copied. Paste it into Word or Excel with Ctrl+V.</source>
        <translation>Đã chép bảng. Dán vào Word hoặc Excel bằng Ctrl+V.</translation>
    </message>
    <message>
        <source>No printer found. The sheet is safe here; save it as PDF and print later.</source>
        <translation>Không thấy máy in. Phiếu vẫn còn đây; hãy lưu ra PDF rồi in sau.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Lưu thành PDF</translation>
    </message>
    <message>
        <source>Laying out page {page}</source>
        <translation>Đang dàn trang {page}</translation>
    </message>
    <message numerus="yes">
        <source>%n landscape A4 page(s)</source>
        <translation>
            <numerusform>%n trang A4 ngang</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portrait A4 page(s)</source>
        <translation>
            <numerusform>%n trang A4 dọc</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Đã lưu {path}</translation>
    </message>
    <message>
        <source>The sheet has gone to the printer.</source>
        <translation>Phiếu đã chuyển tới máy in.</translation>
    </message>
</context>
<context>
    <name>ShelfPanel</name>
    <message>
        <source>Work of the commune</source>
        <translation>Việc của cấp xã</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Đánh dấu</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>My notebook</source>
        <translation>Sổ tay của tôi</translation>
    </message>
</context>
<context>
    <name>SideDesk</name>
    <message>
        <source>Reading side by side needs two columns that have documents.</source>
        <translation>Đọc song song cần ít nhất hai cột có văn bản.</translation>
    </message>
</context>
<context>
    <name>SourceBlock</name>
    <message>
        <source>Copy address</source>
        <translation>Chép địa chỉ</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Chép kèm trích dẫn</translation>
    </message>
    <message>
        <source>Address copied.</source>
        <translation>Đã chép địa chỉ.</translation>
    </message>
    <message>
        <source>Copied with its source. Paste into Word with Ctrl+V.</source>
        <translation>Đã chép đoạn kèm nguồn. Dán vào Word bằng Ctrl+V.</translation>
    </message>
</context>
<context>
    <name>SpokenFigures</name>
    <message>
        <source>per cent</source>
        <translation>phần trăm</translation>
    </message>
    <message>
        <source>{value} to {high}</source>
        <translation>từ {value} đến {high}</translation>
    </message>
    <message>
        <source>at least {value}</source>
        <translation>từ {value}</translation>
    </message>
    <message>
        <source>over {value}</source>
        <translation>trên {value}</translation>
    </message>
    <message>
        <source>at most {value}</source>
        <translation>không quá {value}</translation>
    </message>
    <message>
        <source>under {value}</source>
        <translation>dưới {value}</translation>
    </message>
    <message>
        <source>about {value}</source>
        <translation>khoảng {value}</translation>
    </message>
    <message>
        <source>top {value}</source>
        <translation>nhóm {value}</translation>
    </message>
    <message>
        <source>times {value}</source>
        <translation>gấp {value} lần</translation>
    </message>
</context>
<context>
    <name>Spread</name>
    <message>
        <source>Text</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>English text</source>
        <translation>Bản tiếng Anh</translation>
    </message>
    <message>
        <source>Copy the selected words</source>
        <translation>Chép chữ đã chọn</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Chép kèm trích dẫn</translation>
    </message>
    <message>
        <source>Add to comparison</source>
        <translation>Thêm vào đối chiếu</translation>
    </message>
    <message>
        <source>Compare word by word with…</source>
        <translation>So từng chữ với…</translation>
    </message>
    <message>
        <source>Read side by side with…</source>
        <translation>Đọc song song với…</translation>
    </message>
    <message>
        <source>Open in the whole document</source>
        <translation>Mở trong cả văn bản</translation>
    </message>
    <message>
        <source>What differs from the version in pack {version}</source>
        <translation>Khác gì với bản trong gói {version}</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Start</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>Search the data</source>
        <translation>Tìm trong dữ liệu</translation>
    </message>
    <message>
        <source>Search resolutions, plans, targets…</source>
        <translation>Tìm trong nghị quyết, kế hoạch, chỉ tiêu…</translation>
    </message>
    <message>
        <source>Resolutions</source>
        <translation>Nghị quyết</translation>
    </message>
    <message>
        <source>Pillars</source>
        <translation>Trụ cột</translation>
    </message>
    <message>
        <source>Provinces and cities</source>
        <translation>Tỉnh, thành phố</translation>
    </message>
    <message>
        <source>Work of the commune</source>
        <translation>Việc của cấp xã</translation>
    </message>
    <message>
        <source>Ready comparisons</source>
        <translation>Bảng đối chiếu có sẵn</translation>
    </message>
    <message>
        <source>Your province or city</source>
        <translation>Tỉnh, thành phố của bạn</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Hạn việc</translation>
    </message>
    <message>
        <source>Read side by side</source>
        <translation>Đọc song song</translation>
    </message>
    <message>
        <source>Read lately</source>
        <translation>Đọc gần đây</translation>
    </message>
    <message>
        <source>look up and compare Resolutions 57, 71 and 34 provinces</source>
        <translation>tra cứu và đối chiếu Nghị quyết 57, 71 và 34 tỉnh, thành phố</translation>
    </message>
    <message>
        <source>With diacritics or without, for example</source>
        <translation>Gõ có dấu hay không dấu đều được, ví dụ</translation>
    </message>
    <message>
        <source>Search for “{query}”</source>
        <translation>Tìm “{query}”</translation>
    </message>
    <message>
        <source>Data pack {version}</source>
        <translation>Gói dữ liệu {version}</translation>
    </message>
    <message numerus="yes">
        <source>%n central document(s)</source>
        <translation>
            <numerusform>%n văn bản trung ương</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pillar(s)</source>
        <translation>
            <numerusform>%n trụ cột</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n nơi</numerusform>
        </translation>
    </message>
    <message>
        <source>yours: {province}</source>
        <translation>tỉnh của bạn: {province}</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s), by due date</source>
        <translation>
            <numerusform>%n việc, xếp theo hạn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) with a due date</source>
        <translation>
            <numerusform>%n việc có hạn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone by</source>
        <translation>
            <numerusform>%n đã qua</numerusform>
        </translation>
    </message>
    <message>
        <source>All due dates</source>
        <translation>Mọi hạn việc</translation>
    </message>
    <message>
        <source>Nothing read yet.</source>
        <translation>Chưa đọc gì.</translation>
    </message>
    <message>
        <source>{documents} documents, {provisions} provisions, {targets} targets</source>
        <translation>{documents} văn bản, {provisions} đoạn, {targets} chỉ tiêu</translation>
    </message>
    <message numerus="yes">
        <source>%n province(s) without a document yet</source>
        <translation>
            <numerusform>%n tỉnh, thành phố chưa có văn bản</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Data pack {version} · as of {date}</source>
        <translation>Gói dữ liệu {version} · cập nhật đến {date}</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Ngoại tuyến</translation>
    </message>
    <message>
        <source>Text size {n} %</source>
        <translation>Cỡ chữ {n} %</translation>
    </message>
    <message numerus="yes">
        <source>%n bookmark(s)</source>
        <translation>
            <numerusform>%n đánh dấu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n ghi chú</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s)</source>
        <translation>
            <numerusform>%n hồ sơ</numerusform>
        </translation>
    </message>
    <message>
        <source>Notebook: {counts}</source>
        <translation>Sổ tay: {counts}</translation>
    </message>
    <message numerus="yes">
        <source>%n not saved</source>
        <translation>
            <numerusform>%n mục chưa lưu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TabArea</name>
    <message>
        <source>Open tabs</source>
        <translation>Các thẻ đang mở</translation>
    </message>
</context>
<context>
    <name>TabBar</name>
    <message>
        <source>Close tab</source>
        <translation>Đóng thẻ</translation>
    </message>
</context>
<context>
    <name>TargetSection</name>
    <message>
        <source>Indicator</source>
        <translation>Chỉ tiêu</translation>
    </message>
    <message>
        <source>May be set against the national indicator: {name}</source>
        <translation>Có thể đặt cạnh chỉ tiêu toàn quốc: {name}</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Search</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Search resolutions, plans, targets…</source>
        <translation>Tìm trong nghị quyết, kế hoạch, chỉ tiêu…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Đối chiếu</translation>
    </message>
    <message numerus="yes">
        <source>Compare %n column(s)</source>
        <translation>
            <numerusform>Đối chiếu %n cột</numerusform>
        </translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Nghị quyết</translation>
    </message>
    <message>
        <source>Pillar</source>
        <translation>Trụ cột</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Tỉnh</translation>
    </message>
</context>
<context>
    <name>TourView</name>
    <message>
        <source>Getting to know it</source>
        <translation>Làm quen</translation>
    </message>
    <message>
        <source>Next: {step}</source>
        <translation>Tiếp: {step}</translation>
    </message>
    <message>
        <source>Start working</source>
        <translation>Bắt đầu làm việc</translation>
    </message>
    <message>
        <source>Four steps, about a minute. Skip it whenever you like.</source>
        <translation>Bốn bước, chừng một phút. Bỏ qua lúc nào cũng được.</translation>
    </message>
    <message>
        <source>To see it again: Menu › Getting to know the program.</source>
        <translation>Xem lại: Trình đơn › Làm quen.</translation>
    </message>
    <message>
        <source>Skip, start working</source>
        <translation>Bỏ qua, dùng ngay</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
</context>
<context>
    <name>TreeModel</name>
    <message numerus="yes">
        <source>%n provision(s)</source>
        <translation>
            <numerusform>%n đoạn</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Typesetter</name>
    <message>
        <source>Known by its number only: the data hold nothing of its content yet.</source>
        <translation>Chỉ biết số hiệu: dữ liệu chưa có nội dung của văn bản này.</translation>
    </message>
    <message numerus="yes">
        <source>%n provision(s)</source>
        <translation>
            <numerusform>%n đoạn</numerusform>
        </translation>
    </message>
    <message>
        <source>issued {date}</source>
        <translation>ban hành {date}</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n văn bản</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Người ký</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Hiệu lực</translation>
    </message>
    <message>
        <source>Carries out</source>
        <translation>Thực hiện</translation>
    </message>
    <message>
        <source>Amends</source>
        <translation>Sửa đổi</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>Thay thế</translation>
    </message>
    <message>
        <source>Newest source</source>
        <translation>Nguồn mới nhất</translation>
    </message>
    <message>
        <source>known by its number only</source>
        <translation>chỉ biết số hiệu</translation>
    </message>
    <message>
        <source>Editorial summary; it does not replace the original.</source>
        <translation>Tóm tắt biên tập, không thay cho văn bản gốc.</translation>
    </message>
    <message>
        <source>This provision has no English text yet.</source>
        <translation>Chưa có bản tiếng Anh của đoạn này.</translation>
    </message>
    <message>
        <source>This provision has no Vietnamese text yet.</source>
        <translation>Chưa có bản tiếng Việt của đoạn này.</translation>
    </message>
    <message>
        <source>Linked to</source>
        <translation>Nối với</translation>
    </message>
</context>
<context>
    <name>Unsaved</name>
    <message numerus="yes">
        <source>%n entries of the notebook are not saved yet.</source>
        <translation>
            <numerusform>%n mục trong sổ tay chưa lưu được.</numerusform>
        </translation>
    </message>
    <message>
        <source>If the program is closed now, they are lost. Export the notebook to a file first; it can be imported again later.</source>
        <translation>Nếu đóng bây giờ, các mục này sẽ mất. Hãy xuất sổ tay ra tệp trước; sau này nhập lại được.</translation>
    </message>
    <message>
        <source>Export them…</source>
        <translation>Xuất ra tệp…</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Đóng, bỏ phần chưa lưu</translation>
    </message>
    <message>
        <source>Do not close</source>
        <translation>Không đóng</translation>
    </message>
    <message numerus="yes">
        <source>%n entries stay in the program until it is closed.</source>
        <translation>
            <numerusform>%n mục còn giữ trong chương trình cho đến khi đóng.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>The notebook is saved again.</source>
        <translation>Sổ tay đã lưu được trở lại.</translation>
    </message>
</context>
<context>
    <name>Windows</name>
    <message>
        <source>This page stays in its window.</source>
        <translation>Trang này không rời cửa sổ được.</translation>
    </message>
    <message>
        <source>{title} (window {number})</source>
        <translation>{title} (cửa sổ {number})</translation>
    </message>
    <message>
        <source>The data was updated: {what}.</source>
        <translation>Dữ liệu đã được cập nhật: {what}.</translation>
    </message>
    <message>
        <source>See what is new</source>
        <translation>Xem có gì mới</translation>
    </message>
</context>
<context>
    <name>WorkModel</name>
    <message>
        <source>Document and place</source>
        <translation>Văn bản, vị trí</translation>
    </message>
</context>
<context>
    <name>WorkTools</name>
    <message>
        <source>Who acts</source>
        <translation>Ai làm</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Tỉnh</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Nghị quyết</translation>
    </message>
    <message>
        <source>Preview sheet</source>
        <translation>Xem phiếu in</translation>
    </message>
    <message>
        <source>Due: {period}</source>
        <translation>Hạn: {period}</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n việc</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a due date</source>
        <translation>
            <numerusform>%n có hạn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone by</source>
        <translation>
            <numerusform>%n đã qua</numerusform>
        </translation>
    </message>
    <message>
        <source>Due dates</source>
        <translation>Hạn việc</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tất cả</translation>
    </message>
    <message>
        <source>gone by</source>
        <translation>đã qua</translation>
    </message>
    <message>
        <source>to the end of this year</source>
        <translation>đến hết năm nay</translation>
    </message>
    <message>
        <source>to 2030</source>
        <translation>đến 2030</translation>
    </message>
</context>
<context>
    <name>WorkView</name>
    <message>
        <source>Work of the commune</source>
        <translation>Việc của cấp xã</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Hạn việc</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Danh mục việc</translation>
    </message>
    <message>
        <source>Copied with its source. Paste into Word with Ctrl+V.</source>
        <translation>Đã chép đoạn kèm nguồn. Dán vào Word bằng Ctrl+V.</translation>
    </message>
    <message>
        <source>Show the work of the province and its departments</source>
        <translation>Xem việc của tỉnh, sở, ngành</translation>
    </message>
    <message>
        <source>Take the filters away</source>
        <translation>Bỏ các bộ lọc</translation>
    </message>
    <message>
        <source>The commune is not named</source>
        <translation>Không nêu đích danh cấp xã</translation>
    </message>
    <message>
        <source>The sources read for {place} name neither the commune, nor the province or its departments as those who act.</source>
        <translation>Các nguồn đã đọc ở {place} không nêu đích danh cấp xã, cũng không giao việc cho tỉnh, sở, ngành.</translation>
    </message>
    <message>
        <source>No document from {place} yet</source>
        <translation>Chưa có văn bản nào của {place}</translation>
    </message>
    <message>
        <source>Data pack {version} has no plan of this province yet.</source>
        <translation>Gói dữ liệu {version} chưa có kế hoạch của tỉnh, thành phố này.</translation>
    </message>
    <message>
        <source>No work under these filters</source>
        <translation>Không có việc nào theo bộ lọc này</translation>
    </message>
    <message>
        <source>Another period, province or resolution may have some.</source>
        <translation>Hãy chọn khoảng hạn, tỉnh hoặc nghị quyết khác.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Add to comparison</source>
        <translation>Thêm vào đối chiếu</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Chép kèm trích dẫn</translation>
    </message>
</context>
</TS>
